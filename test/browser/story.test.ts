import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { saving } from '../support/client.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  ;({ page, complaints } = await openFor(browser, PHONE))
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const keys = async (text: string): Promise<void> => {
  for (const key of text) await page.locator('.pad-k').getByRole('button', { name: key, exact: true }).tap()
}

test('U-1: a newcomer redeems an invitation and stands before the work', async () => {
  const wichai = await world.as('wichai')
  const made = await wichai.post('/invites', { role: 'district-officer', area: '5201', name: 'ผู้มาใหม่' })
  await openAs(page, world, 'newcomer', '/')
  await page.getByRole('link', { name: /ใส่รหัสเชิญ/ }).tap()
  await page.getByLabel('รหัสเชิญ 8 ตัว').fill(made.body.code.toLowerCase())
  expect(await seriousFaults(page)).toEqual([])
  await button('ใช้รหัสนี้').tap()
  await page.getByRole('status').getByText('อำเภอเมืองลำปาง').waitFor()
  await page.getByRole('link', { name: 'ไปที่งานของฉัน' }).tap()
  await page.getByRole('link', { name: /เริ่มกรอก/ }).waitFor()
})

test('U-2: amounts typed on our keypad are saved row by row, and the next row opens', async () => {
  await page.getByRole('link', { name: /เริ่มกรอก/ }).tap()
  await button(/กรอกต่อ/).tap()
  await keys('38500')
  await page.getByText('สามหมื่นแปดพันห้าร้อยบาทถ้วน').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button('รายถัดไป').tap()
  await page.getByRole('region', { name: 'น้ำพริกบ้านทดสอบ' }).first().waitFor()
  await button('ไม่มียอด').last().tap()
})

test('U-3: the rest without sales, then check, confirm and the receipt', async () => {
  await page.getByRole('button', { name: 'ปิดแถวนี้' }).tap()
  await button('ที่เหลือไม่มียอด').tap()
  expect(await seriousFaults(page)).toEqual([])
  await button(/บันทึก \d+ แถว/).tap()
  await page.getByRole('link', { name: 'ตรวจและยืนยัน' }).tap()
  await page.getByText('38,500.00').first().waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button(/ยืนยัน 5 แถว/).tap()
  await page.getByText(/OT-6707-5201-1-/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
})

test('U-2: an address without a month opens the sheet of the working month', async () => {
  await page.goto(`${world.origin}/liff/otop`)
  await page.getByRole('button', { name: 'กรกฎาคม 2567' }).waitFor()
  await page.getByRole('link', { name: 'งานของฉัน' }).first().waitFor()
})

test('U-4: a save that another officer overtook shows both values and asks', async () => {
  const kanda = await world.as('kanda')
  await openAs(page, world, 'newcomer', '/otop/2024-07?show=sale')
  await button(/กลุ่มข้าวแต๋นบ้านทดสอบ/).tap()
  await button('แก้ไข').tap() // the month was confirmed: it says first that it goes back to draft
  await page.getByRole('region', { name: 'กลุ่มข้าวแต๋นบ้านทดสอบ' }).waitFor()
  const path = '/sheets/otop-sales/2024-07/5201/rows/rice.food'
  expect((await kanda.put(path, saving({ version: 1, amounts: [100_000, 0, 0, 0] }))).status).toBe(200)
  await keys('7')
  await button('รายถัดไป').tap()
  await button(/มีผู้แก้ก่อนหน้า โปรดเลือก/).tap()
  await page.getByText(/กานดา.*แก้แถวนี้/).waitFor()
  await button(/ใช้ของฉัน/).tap()
  const rice = async (): Promise<number[]> =>
    (await kanda.get('/sheets/otop-sales/2024-07/5201')).body.rows[0].amounts
  await until(rice, (amounts) => amounts[0] === 3_850_000 && amounts[1] === 700)
})

test('U-5: from the close on a save is refused, and the page says when and keeps what was typed', async () => {
  await openAs(page, world, 'kanda', '/otop/2024-07?show=none&row=bowl.craft')
  await page.getByRole('region', { name: 'ชามตราไก่บ้านทดสอบ' }).waitFor()
  world.clock.set('2024-08-06T00:00:00+07:00')
  await keys('9')
  await button('รายถัดไป').tap()
  const refused = page.getByRole('region', { name: 'ชามตราไก่บ้านทดสอบ' })
  await refused.getByText(/ยังไม่ได้ส่ง/).waitFor()
  await page.getByText('ระบบปิดรับข้อมูลเดือนนี้แล้ว', { exact: true }).waitFor()
  await refused.getByText('9.00').first().waitFor()
  expect(await page.locator('.entry').count()).toBe(1)
  expect(await page.locator('.prog .b').textContent()).not.toContain('9.00')
  const head = await page.locator('.head').boundingBox()
  const title = await refused.locator('.nm').boundingBox()
  expect(title?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0))
  expect(await seriousFaults(page)).toEqual([])
})

test('U-5: a month that closed unconfirmed says so on the page of one’s work', async () => {
  await openAs(page, world, 'kanda', '/')
  await page.getByRole('link', { name: /ก\.ค\. 67.*ปิดรับแล้ว · ไม่ได้ยืนยัน/ }).waitFor()
})

test('U-6: nothing in the pages complained', () => {
  expect(complaints).toEqual([])
})
