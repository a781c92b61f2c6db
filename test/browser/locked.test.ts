import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { type Client, saving } from '../support/client.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const JULY = '/sheets/otop-sales/2024-07/5201'
const ROWS = ['rice.food', 'chili.food', 'chili.herb', 'cloth.textile', 'bowl.craft']

let world: World
let browser: Browser
let page: Page
let complaints: string[]
let kanda: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  ;({ page, complaints } = await openFor(browser, PHONE))
  ;[kanda, malee] = [await world.as('kanda'), await world.as('malee')]
  await kanda.get(JULY)
  for (const row of ROWS) await kanda.put(`${JULY}/rows/${row}`, saving())
  await confirm()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const sheet = async () => (await kanda.get(JULY)).body
const once = (body: object) => ({ saveId: randomUUID(), ...body })
const confirm = async () => kanda.post(`${JULY}/confirm`, once({ version: (await sheet()).head.version }))
const button = (name: string | RegExp) => page.getByRole('button', { name })
const key = (name: string) => page.locator('.pad-k').getByRole('button', { name, exact: true })

test('U-31: rows sent back stand on top with the province’s words, and are confirmed once looked at', async () => {
  const rows = ['rice.food', 'bowl.craft']
  const notes = { 'rice.food': 'ยอดซ้ำกับเดือนก่อน' }
  await malee.post(`${JULY}/return`, once({ rows, note: 'ตรวจกับใบส่งของ', notes }))
  await openAs(page, world, 'kanda', '/otop/2024-07/confirm')
  await page.getByText(/ยังไม่ได้เปิดดูแถวที่จังหวัดส่งกลับ 2.แถว/).waitFor()
  await button(/^ยืนยัน 5 แถว/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await openAs(page, world, 'kanda', '/otop/2024-07')
  await page.getByText('“ตรวจกับใบส่งของ” — มาลี').waitFor()
  const marked = page.getByRole('region', { name: 'ต้องตรวจ' })
  await marked.getByRole('button', { name: /กลุ่มข้าวแต๋นบ้านทดสอบ.*ยอดซ้ำกับเดือนก่อน/s }).waitFor()
  expect(await marked.locator('.r').count()).toBe(2)
  expect(await seriousFaults(page)).toEqual([])
  await button('ดูแถวที่ส่งกลับ · เหลือ 2').tap()
  const open = page.locator('.entry')
  await open.getByText('ตอนส่งกลับ 12,500.00').waitFor()
  await key('5').tap()
  await button('รายถัดไป').tap()
  await open.getByText('ชามตราไก่บ้านทดสอบ').waitFor()
  await button('ปิดแถวนี้').tap()
  await page.getByRole('link', { name: 'ยืนยันอีกครั้ง' }).waitFor()
})

test('U-31: on a desk they stand on top as well, with what stood in them', async () => {
  const desk = await openFor(browser, DESK)
  await openAs(desk.page, world, 'nipa', '/otop/2024-07')
  const first = desk.page.locator('table.g tbody tr').first()
  await first.getByText('ตอนส่งกลับ 12,500.00').waitFor()
  const box = await first.boundingBox()
  expect(box?.height).toBeGreaterThan(40)
  expect(await seriousFaults(desk.page)).toEqual([])
  await desk.context.close()
})

test('U-29: a lock in the middle of typing keeps the figure in its place and offers to ask for an unlock', async () => {
  await openAs(page, world, 'kanda', '/otop/2024-07?show=sale&row=cloth.textile')
  await page.getByRole('region', { name: 'ผ้าทอบ้านทดสอบ' }).waitFor()
  await until(sheet, ({ rows }) => rows[0].version === 2)
  await malee.post(`${JULY}/lock`, once({ reason: 'ตรวจครบตาม รต.๔ แล้ว' }))
  await key('7').tap()
  await button('รายถัดไป').tap()
  const refused = page.getByRole('region', { name: 'ผ้าทอบ้านทดสอบ' })
  await refused.getByText(/ยังไม่ได้ส่ง ระบบไม่รับแถวนี้/).waitFor()
  await refused.getByText('125,007.00').first().waitFor()
  await refused.getByRole('button', { name: 'ขอปลดล็อก' }).waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('U-29: unlocked meanwhile, the figure that was kept is sent again', async () => {
  await malee.post(`${JULY}/unlock`, once({ reason: 'แก้ยอดลงผิดช่อง', until: 'end-of-day' }))
  await button('ขอปลดล็อก').first().tap()
  await button('เพิ่มแถวที่ตกหล่น').tap()
  await button('ส่งคำขอ').tap()
  await page.getByText('อำเภอนี้ไม่ได้ล็อกอยู่').waitFor()
  await button('ยกเลิก').tap()
  await button('ลองอีกครั้ง').tap()
  await until(sheet, ({ rows }) => rows[3].amounts[0] === 12_500_700)
  await malee.post(`${JULY}/lock`, once({ reason: 'ตรวจครบตาม รต.๔ แล้ว' }))
})

test('U-28: a locked month says who, when and why, has no fields, and asks the province once', async () => {
  await openAs(page, world, 'kanda', '/otop/2024-07')
  await page.getByText('จังหวัดล็อกแล้ว ดูได้อย่างเดียว').waitFor()
  await page.getByText(/โดย มาลี เมื่อ 23.ก\.ค\..2567/).waitFor()
  await page.getByText('เหตุผล: ตรวจครบตาม รต.๔ แล้ว').waitFor()
  await button(/น้ำพริกบ้านทดสอบ/)
    .first()
    .tap()
  await page.locator('.entry.reading').waitFor()
  expect(await page.locator('main input:not([type=search])').count()).toBe(0)
  await button('ขอปลดล็อก').tap()
  await button('ส่งคำขอ').tap()
  await page.getByText('โปรดเลือกหรือพิมพ์เหตุผล').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button('แก้ยอดลงผิดช่อง').tap()
  await button('ส่งคำขอ').tap()
  await page.getByText(/กานดา ส่งคำขอแล้วเมื่อ 23.ก\.ค\..2567/).waitFor()
  expect(await button('ขอปลดล็อก').count()).toBe(0)
})

test('U-28: once it is unlocked, the month says until when, and is open', async () => {
  await malee.post(`${JULY}/unlock`, once({ reason: 'แก้ยอดลงผิดช่อง', until: 'end-of-day' }))
  await openAs(page, world, 'kanda', '/otop/2024-07?show=sale')
  await page.getByText(/แก้ไขได้ถึง สิ้นวันที่ 23.ก\.ค\..2567/).waitFor()
  await page
    .locator('.under-title')
    .getByText(/ · ถึง สิ้นวันที่ 23.ก\.ค\..2567/)
    .waitFor()
  const saved = await page.locator('.under-title .sync').boundingBox()
  expect((saved?.x ?? 0) + (saved?.width ?? PHONE.width)).toBeLessThanOrEqual(PHONE.width)
  await button(/ผ้าทอบ้านทดสอบ/).tap()
  await page.locator('.pad-k').waitFor()
  expect(complaints).toEqual([])
})
