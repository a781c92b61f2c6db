import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import { saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
const complaints: string[] = []
const sheetOf = (district: string): string => `/sheets/otop-sales/2024-07/${district}`

/** Nothing sold in the whole month, confirmed by `who`. */
async function confirm(who: CastName, district: string): Promise<void> {
  const client = await world.as(who)
  const { rows } = (await client.get(sheetOf(district))).body as { rows: { row: string; version: number }[] }
  const rest = rows.map(({ row, version }) => ({ row, version }))
  await client.post(`${sheetOf(district)}/rest-none`, { saveId: randomUUID(), rows: rest })
  const { version } = (await client.get(sheetOf(district))).body.head
  const confirmed = await client.post(`${sheetOf(district)}/confirm`, { saveId: randomUUID(), version })
  expect(confirmed.status).toBe(200)
}

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  await confirm('kanda', '5201')
  await confirm('somsak', '5202')
  const wichai = await world.as('wichai')
  const { version } = (await wichai.get(sheetOf('5201'))).body.head
  await wichai.post(`${sheetOf('5201')}/certify`, { saveId: randomUUID(), version })
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
const inDialog = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name })
const headOf = async (district: string) => (await (await world.as('malee')).get(sheetOf(district))).body.head

test('U-40: a certified district is locked from the overview, once however often it is tapped', async () => {
  const page = await pageOf('malee', '/province/2024-07')
  await button(page, 'ล็อก อำเภอเมืองลำปาง').tap()
  await page.getByRole('dialog').getByText('5/5').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await inDialog(page, 'ล็อกเมืองลำปาง').dblclick()
  await page.getByText('ล็อกอำเภอเมืองลำปางแล้ว').waitFor()
  await button(page, 'ปลดล็อก อำเภอเมืองลำปาง').waitFor()
  await page.getByText(/^โดย มาลี/).waitFor()
  const { changes } = (await (await world.as('malee')).get(`${sheetOf('5201')}/history`)).body
  expect(changes.filter(({ act }: { act: string }) => act === 'locked')).toHaveLength(1)
  await page.close()
})

test('U-42: an unlock wants a reason, and lasts until the end that was chosen', async () => {
  const page = await pageOf('malee', '/province/2024-07')
  await button(page, 'ปลดล็อก อำเภอเมืองลำปาง').tap()
  await inDialog(page, 'ปลดล็อกเมืองลำปาง').tap()
  await page.getByText('โปรดระบุเหตุผล').waitFor()
  expect(await page.getByLabel(/^เหตุผล/).evaluate((field) => field === document.activeElement)).toBe(true)
  await inDialog(page, 'แก้ยอดลงผิดช่อง').tap()
  await page.getByLabel(/ครบ 24 ชั่วโมง/).check()
  expect(await seriousFaults(page)).toEqual([])
  await inDialog(page, 'ปลดล็อกเมืองลำปาง').tap()
  await page.getByText('ปลดล็อกถึง 24 ก.ค. 2567 09:00').waitFor()
  expect((await headOf('5201')).unlocked).toMatchObject({ reason: 'แก้ยอดลงผิดช่อง' })
  await page.close()
})

test('U-43: the whole province is locked: those certified, and the one that is ticked with a reason', async () => {
  const page = await pageOf('malee', '/province/2024-07', DESK)
  await button(page, 'ล็อกทั้งจังหวัด').click()
  await page.getByRole('dialog').getByLabel('แม่เมาะ').check()
  await inDialog(page, 'ล็อก 2 อำเภอ').click()
  await page.getByText('โปรดระบุเหตุผลที่ล็อกแม่เมาะ').waitFor()
  await page.getByLabel(/เหตุผลที่ล็อกแม่เมาะ/).fill('หัวหน้าลาป่วย')
  expect(await seriousFaults(page)).toEqual([])
  await inDialog(page, 'ล็อก 2 อำเภอ').click()
  await page.getByText('ล็อก 2 อำเภอ · ล็อกแล้ว 2/13').waitFor()
  expect((await headOf('5202')).lock).toMatchObject({ reason: 'หัวหน้าลาป่วย', ready: false })
  expect((await headOf('5203')).lock).toBeNull()
  await page.close()
})

test('U-46: all locks are lifted only when the number of districts is typed', async () => {
  const page = await pageOf('malee', '/province/2024-07')
  await button(page, 'ปลดล็อกทั้งจังหวัด').click()
  expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollTop)).toBe(0)
  await inDialog(page, 'พบข้อผิดพลาดร่วมกัน').click()
  const typed = page.getByLabel(/พิมพ์จำนวนอำเภอ/)
  await typed.fill('13')
  await inDialog(page, 'ปลดล็อก 2 อำเภอ').click()
  await page.getByText('โปรดพิมพ์ 2').waitFor()
  await typed.fill('๒')
  await inDialog(page, 'ปลดล็อก 2 อำเภอ').click()
  await page.getByText('ปลดล็อก 2 อำเภอแล้ว').waitFor()
  expect((await headOf('5202')).lock).toBeNull()
  await page.close()
})

test('U-50: what changed while it was looked at is not locked: the dialog says so and shows how it stands now', async () => {
  const page = await pageOf('malee', '/province/2024-07')
  await button(page, 'ล็อก อำเภอเมืองลำปาง').tap()
  const save = saving({ version: 1, amounts: [123_400, 0, 0, 0] })
  expect((await (await world.as('kanda')).put(`${sheetOf('5201')}/rows/rice.food`, save)).status).toBe(200)
  await inDialog(page, 'ล็อกเมืองลำปาง').tap()
  await page.getByText(/มีผู้อื่นแก้ข้อมูลนี้ก่อนหน้า/).waitFor()
  await page.getByRole('dialog').getByText('1,234.00', { exact: true }).waitFor()
  await page.getByText('อำเภอยังไม่ยืนยัน').waitFor()
  expect((await headOf('5201')).lock).toBeNull()
  await page.close()
})

test('U-47: the Department reads a province and a district, and is offered no act', async () => {
  const page = await pageOf('prasert', '/province/2024-07?p=52')
  await page.getByRole('link', { name: 'ดู อำเภอเมืองลำปาง' }).tap()
  await page.getByRole('heading', { name: 'อำเภอเมืองลำปาง' }).waitFor()
  await page.getByText('1,234.00').first().waitFor()
  expect(await page.locator('.foot').count()).toBe(0)
  await page.close()
  expect(complaints).toEqual([])
})
