import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
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

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  ;({ page, complaints } = await openFor(browser, PHONE))
  kanda = await world.as('kanda')
  await kanda.get(JULY)
  for (const row of ROWS) await kanda.put(`${JULY}/rows/${row}`, saving())
  // The head mends two rows, so that he may not certify alone.
  const wichai = await world.as('wichai')
  for (const row of ['chili.food', 'cloth.textile'])
    await wichai.put(`${JULY}/rows/${row}`, saving({ version: 1, amounts: [500_000, 0, 0, 0] }))
  await confirm()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const sheet = async () => (await kanda.get(JULY)).body
async function confirm(): Promise<void> {
  const { version } = (await sheet()).head
  const answer = await kanda.post(`${JULY}/confirm`, { saveId: randomUUID(), version })
  expect(answer.status).toBe(200)
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const open = (who: CastName, path: string) => openAs(page, world, who, path)

test('U-32: the head’s own rows are named before certifying, and the refusal tells the way out', async () => {
  await open('wichai', '/')
  await page.getByText('รอรับรอง').waitFor()
  await link(/ตรวจและรับรอง รต\.๒/).tap()
  await page.getByText(/ท่านบันทึกเอง 2.แถว จึงยังรับรองไม่ได้/).waitFor()
  await page.getByRole('link', { name: '2. น้ำพริกบ้านทดสอบ' }).first().waitFor()
  await button('รับรอง รต.๒').tap()
  await page
    .getByRole('alert')
    .getByText(/โปรดให้เจ้าหน้าที่อีกคนตรวจ/)
    .waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('U-30: another officer takes over a row by its menu, or by typing the same figure again', async () => {
  await open('nipa', '/otop/2024-07?show=sale')
  await button(/น้ำพริกบ้านทดสอบ.*5,000\.00/).tap()
  await button('แก้ไข').tap()
  await button('เมนูของแถวนี้').tap()
  await button(/บันทึกยอดนี้ในชื่อของท่าน/).tap()
  const saver = (at: number) => async (): Promise<string> => (await sheet()).rows[at].changedBy
  await until(saver(1), (name) => name === 'นิภา')
  await button(/ผ้าทอบ้านทดสอบ.*5,000\.00/).tap()
  const cloth = page.getByRole('region', { name: 'ผ้าทอบ้านทดสอบ' })
  await cloth.getByRole('textbox').first().focus()
  await page.locator('.pad-k').getByRole('button', { name: 'ลบ' }).tap()
  await page.locator('.pad-k').getByRole('button', { name: '0', exact: true }).tap()
  await button('ปิดแถวนี้').tap()
  await until(saver(3), (name) => name === 'นิภา')
  expect((await sheet()).rows[3].amounts[0]).toBe(500_000)
  await confirm()
})

test('U-32: the head certifies with a tap and stands before the frozen version', async () => {
  await open('wichai', '/otop/2024-07/certify')
  await page.getByText('47,500.00').first().waitFor()
  expect(await page.getByText(/ท่านบันทึกเอง/).count()).toBe(0)
  await button('รับรอง รต.๒').tap()
  await page.getByText('OT-6707-5201-R1').waitFor()
  await page.getByText('รับรอง รต.๒ แล้ว').waitFor()
  await page.getByText('5. ชามตราไก่บ้านทดสอบ').waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('U-32: before a certified month is edited, it says what is undone; after, the version is void and kept', async () => {
  await open('kanda', '/otop/2024-07?show=sale')
  await button(/ชามตราไก่บ้านทดสอบ/).tap()
  await page
    .getByRole('dialog')
    .getByText(/การยืนยันและคำรับรองนี้จะเป็นโมฆะ/)
    .waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button('แก้ไข').tap()
  await page.locator('.pad-k').getByRole('button', { name: '9', exact: true }).tap()
  await button('รายถัดไป').tap()
  await until(sheet, ({ head }) => head.state === 'draft')
  await open('wichai', '/otop/2024-07/certificates/OT-6707-5201-R1')
  await page.getByText('ไม่มีผลแล้ว').first().waitFor()
})

test('U-33: the head’s note is before the officer’s eyes until it is confirmed again, and he is told that it was sent', async () => {
  await confirm()
  await open('wichai', '/otop/2024-07/certify')
  await button('ให้แก้ก่อนรับรอง').tap()
  await page.getByLabel('สิ่งที่ต้องแก้').fill('ตรวจยอดชามอีกครั้ง')
  await button('ส่งให้แก้').tap()
  await page.getByText('ส่งให้เจ้าหน้าที่แก้แล้ว').waitFor()
  await open('kanda', '/')
  await page.getByText('วิชัย ให้แก้ก่อนรับรอง').waitFor()
  await page.getByText('“ตรวจยอดชามอีกครั้ง”').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await open('kanda', '/otop/2024-07')
  await page.getByText('“ตรวจยอดชามอีกครั้ง”').waitFor()
  expect(await page.getByText('เหลือขั้นเดียว').count()).toBe(0)
  await confirm()
  await open('kanda', '/otop/2024-07')
  await page.getByText(/รอพัฒนาการอำเภอรับรอง/).waitFor()
  expect(await page.getByText('“ตรวจยอดชามอีกครั้ง”').count()).toBe(0)
  expect(complaints).toEqual([])
})
