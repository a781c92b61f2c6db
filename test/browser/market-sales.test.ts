import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import { type Client, saving } from '../support/client.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const SALES = '/sheets/market-sales/2024-07/5202'
const ENTRY = {
  name: 'กาดฮอมบ้านทดสอบ',
  subdistrict: '520201',
  traders: 24,
  status: 'in-use',
  places: ['offline'],
  rhythm: 'weekly',
}

let world: World
let browser: Browser
let somsak: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  somsak = await world.as('somsak')
  for (const name of [ENTRY.name, 'ตลาดนัดบ้านปลาย', 'ตลาดเช้าบ้านต้น'])
    await somsak.post('/registries/FY2024/5202/markets', {
      saveId: randomUUID(),
      entry: { ...ENTRY, name },
    })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const rows = async () => (await somsak.get(SALES)).body.rows

async function pageOf(who: CastName, path: string, viewport = PHONE): Promise<Page> {
  const { page } = await openFor(browser, viewport)
  await openAs(page, world, who, path)
  return page
}

test('M-32: the big key leads through the four columns, then to the next market; the figures stand under the columns’ names', async () => {
  const page = await pageOf('somsak', '/market/2024-07')
  await page.getByRole('region', { name: 'ยอดขายตลาด' }).waitFor()
  await page.locator('[data-row]').first().tap()
  expect(await seriousFaults(page)).toEqual([])
  for (const digit of ['7', '1', '2']) {
    await page.getByRole('button', { name: digit, exact: true }).tap()
    await page.getByRole('button', { name: '000', exact: true }).tap()
    await button(page, 'ช่องถัดไป').tap()
  }
  expect(await page.locator('.pad-k .ctx').textContent()).toContain('อื่นๆ')
  await button(page, 'ตลาดถัดไป').tap()
  await page.getByText('ตลาดนัดบ้านปลาย').first().waitFor()
  const [first] = await until(rows, ([row]) => row.state === 'amounts')
  expect(first.amounts).toEqual([700_000, 100_000, 200_000, 0])
  await page.close()
})

test('M-31, M-32: a market not held has that reason; the month is confirmed, its receipt speaks of no certificate', async () => {
  const page = await pageOf('somsak', '/market/2024-07')
  await page.locator('[data-row]').first().tap()
  await button(page, 'เมนูของแถวนี้').first().tap()
  expect(await page.getByText('พักการผลิต / เลิกผลิต').count()).toBe(0)
  await button(page, /ไม่ได้จัดตลาด/).tap()
  const [, second] = await until(rows, ([, row]) => row.state === 'no-sales')
  expect(second.reason).toBe('ไม่ได้จัดตลาด')
  await somsak.post(`${SALES}/rest-none`, {
    saveId: randomUUID(),
    rows: (await rows()).slice(2).map(({ row, version }: any) => ({ row, version })),
  })
  await openAs(page, world, 'somsak', '/market/2024-07/confirm')
  await page.getByText('ผลผลิตทางการเกษตร').waitFor()
  expect(await page.getByText('ผ้าและเครื่องแต่งกาย').count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'ยืนยัน').last().tap()
  await page
    .getByText(/MK-6707-5202-1-/)
    .first()
    .waitFor()
  expect(await page.getByText('รต.๒').count()).toBe(0)
  await page.close()
})

test('U-150: on the desk a market’s columns stand by their names, without category or channel', async () => {
  const page = await pageOf('somsak', '/market/2024-07', DESK)
  await page.getByRole('table').waitFor()
  const heads = await page.locator('thead th').allTextContents()
  expect(heads.slice(0, 7)).toEqual(['ที่', 'ตลาด', 'OTOP', 'ผลิตภัณฑ์ชุมชน', 'ผลผลิตทางการเกษตร', 'อื่นๆ', 'รวม'])
  expect(await seriousFaults(page)).toEqual([])
  await page.close()
})

test('F-1: the province locks a confirmed month of markets by one press, without a reason', async () => {
  const page = await pageOf('malee', '/province/2024-07?form=market&p=52')
  await button(page, /^ล็อก.*แม่เมาะ/).tap()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByText('พัฒนาการอำเภอ').count()).toBe(0)
  await dialog.getByRole('button', { name: 'ล็อกแม่เมาะ' }).tap()
  const { lock } = await until(
    async () => (await somsak.get(SALES)).body.head,
    (head) => head.lock !== null,
  )
  expect(lock).toMatchObject({ ready: true, reason: null })
  await page.close()
})

test('L-6: the review lists a market that has left the month, with what stood then', async () => {
  const id = () => ({ saveId: randomUUID() })
  const malee = await world.as('malee')
  const unlock = { ...id(), reason: 'ตลาดเลิก', until: 'close' }
  expect((await malee.post(`${SALES}/unlock`, unlock)).status).toBe(200)
  const [{ row, name, version }] = await rows()
  const cleared = { version, state: 'not-entered', amounts: [0, 0, 0, 0] }
  expect((await somsak.put(`${SALES}/rows/${row}`, saving(cleared))).status).toBe(200)
  const entry = { ...ENTRY, name, status: 'closed' }
  const closed = await somsak.put(`/registries/FY2024/5202/markets/${row}`, { ...id(), version: 1, entry })
  expect(closed.status).toBe(200)
  const page = await pageOf('malee', '/province/2024-07/5202?form=market')
  const changed = page.getByRole('region', { name: 'เปลี่ยนตั้งแต่' })
  await changed.getByText('10,000.00 → ไม่อยู่ในรายการแล้ว').waitFor()
  expect(await changed.getByText(name).count()).toBe(1)
  expect(await changed.getByRole('link').count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await page.close()
})
