import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import { saving } from '../support/client.ts'
import { setColumns } from '../support/market-settings.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  const somsak = await world.as('somsak')
  const entry = { name: 'ตลาดวัดใหม่', subdistrict: '520201', traders: 9, status: 'new' }
  const added = await somsak.post('/registries/FY2024/5202/markets', {
    saveId: randomUUID(),
    entry: { ...entry, places: ['offline'], rhythm: 'weekly' },
  })
  await somsak.put(
    `/sheets/market-sales/2024-07/5202/rows/${added.body.row.row}`,
    saving({ amounts: [1_250_000, 40_000, 0, 0] }),
  )
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

async function pageOf(who: CastName, path: string, viewport = PHONE): Promise<Page> {
  const opened = await openFor(browser, viewport)
  opened.page.on('close', () => complaints.push(...opened.complaints))
  await openAs(opened.page, world, who, path)
  return opened.page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth')
const settings = async () => (await (await world.as('kanda')).get('/market-settings')).body

test('U-120: the Department renames, reorders and switches off columns from a month that nobody has begun', async () => {
  const page = await pageOf('prasert', '/settings')
  const card = page.getByRole('region', { name: 'ช่องยอดขายตลาด', exact: true })
  await card.getByText(/กรมฯ ยังไม่ได้กำหนด/).waitFor()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await button(page, 'กำหนดช่องใหม่').tap()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('เริ่มใช้ตั้งแต่เดือน').inputValue()).toBe('2024-08')
  await button(page, 'บันทึกช่อง').tap()
  await dialog.getByText('ยังไม่ได้เปลี่ยนช่องใด').waitFor()
  await dialog.getByLabel('ชื่อช่อง 2').fill('OTOP')
  await dialog.getByText(/ชื่อช่องซ้ำกัน/).waitFor()
  await dialog.getByLabel('ชื่อช่อง 2').fill('ของชุมชน')
  await button(page, 'เลื่อน ของชุมชน ขึ้น').tap()
  await dialog.getByLabel('ใช้ช่องนี้').last().uncheck()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await dialog.getByLabel('เหตุผล').fill('หนังสือกรมฯ ที่ 12')
  await button(page, 'บันทึกช่อง').tap()
  await page.getByText('บันทึกช่องยอดขายตลาดแล้ว').waitFor()
  await card.getByText(/ตั้งแต่.สิงหาคม.2567/).waitFor()
  await card.getByText(/หนังสือกรมฯ ที่ 12/).waitFor()
  expect((await settings()).columns.sets).toEqual([
    {
      from: '2024-08',
      columns: [
        { at: 1, label: 'ของชุมชน' },
        { at: 0, label: 'OTOP' },
        { at: 2, label: 'ผลผลิตทางการเกษตร' },
      ],
    },
  ])
  await page.close()
})

test('M-40: last month’s figure stands beside a column of the same name only', async () => {
  const phone = await pageOf('somsak', '/market/2024-08')
  await phone.locator('[data-row]').first().tap()
  const entry = phone.getByRole('region', { name: 'ตลาดวัดใหม่' })
  await entry.getByText('ของชุมชน').waitFor()
  expect(await entry.locator('.pv').allTextContents()).toEqual(['ก.ค. –', 'ก.ค. 12,500', 'ก.ค. –'])
  await phone.close()
  const desk = await pageOf('somsak', '/market/2024-08', DESK)
  await desk.getByRole('table').waitFor()
  expect(await desk.locator('tbody').textContent()).toContain('12,500')
  expect(await desk.locator('tbody').textContent()).not.toContain('ก.ค. 400')
  await desk.close()
})

test('U-121: set by somebody else meanwhile, the dialog says so and keeps what was typed', async () => {
  const page = await pageOf('prasert', '/settings', DESK)
  await button(page, 'กำหนดช่องใหม่').click()
  const dialog = page.getByRole('dialog')
  const { version } = (await settings()).columns
  const other = await setColumns(await world.as('prasert'), '2024-10', [[0, 'รวม']], { version })
  expect(other.status).toBe(200)
  await dialog.getByLabel('ชื่อช่อง 1').fill('งานฝีมือ')
  await dialog.getByLabel('เหตุผล').fill('แก้ชื่อ')
  await button(page, 'บันทึกช่อง').click()
  await dialog.getByText(/มีผู้อื่นแก้ข้อมูลนี้ก่อนหน้า/).waitFor()
  await dialog.getByText(/ตั้งแต่.ตุลาคม.2567 จะถูกแทน/).waitFor()
  expect(await dialog.getByLabel('ชื่อช่อง 1').inputValue()).toBe('งานฝีมือ')
  await button(page, 'บันทึกช่อง').click()
  await page.getByText('บันทึกช่องยอดขายตลาดแล้ว').waitFor()
  expect((await settings()).columns.sets).toHaveLength(1)
  await page.close()
})

test('U-121: the first month is refused after one that has begun; others see no settings of markets', async () => {
  const page = await pageOf('prasert', '/settings', DESK)
  await button(page, 'เปลี่ยนเดือนแรก').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('เดือนแรกที่รายงาน').selectOption('2024-08')
  await dialog.getByLabel('เหตุผล').fill('เลื่อนเริ่ม')
  await button(page, 'บันทึกเดือนแรก').click()
  await dialog.getByText(/มีอำเภอกรอกยอดของเดือน/).waitFor()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await page.close()
  const malee = await pageOf('malee', '/settings')
  await malee.getByRole('link', { name: 'ปฏิทินรายงาน' }).last().waitFor()
  expect(await malee.getByText('ช่องยอดขายตลาด').count()).toBe(0)
  await malee.close()
})

test('U-121: a month before the first says so, and leads back to one’s work', async () => {
  const page = await pageOf('somsak', '/market/2024-06')
  await page.getByText('ไม่มีรายงานของเดือนนี้').waitFor()
  await page.getByText(/เริ่มรายงานตั้งแต่.กรกฎาคม.2567/).waitFor()
  await page.getByRole('link', { name: 'ไปที่งานของฉัน' }).tap()
  await page.waitForURL(/\/liff\/?$/)
  await page.close()
})

test('U-120: the pages complained of nothing else', () => {
  expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([])
})
