import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { type Client, saving } from '../support/client.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const JULY = '/sheets/otop-sales/2024-07/5201'
const ROWS = ['chili.food', 'chili.herb', 'cloth.textile', 'bowl.craft']

let world: World
let browser: Browser
let page: Page
let nipa: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  ;({ page } = await openFor(browser, PHONE))
  nipa = await world.as('nipa')
  await nipa.get(JULY)
  for (const row of ROWS.slice(1)) await nipa.put(`${JULY}/rows/${row}`, saving())
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const key = (name: string) => page.locator('.pad-k').getByRole('button', { name, exact: true })
const rowOpen = (name: string) => page.getByRole('region', { name })

test('U-36: another officer’s newer value is told over the next row, stands on top, and comes before confirming', async () => {
  await openAs(page, world, 'kanda', '/otop/2024-07?row=rice.food')
  await rowOpen('กลุ่มข้าวแต๋นบ้านทดสอบ').waitFor()
  await nipa.put(`${JULY}/rows/rice.food`, saving({ amounts: [300_000, 0, 0, 0] }))
  await key('5').tap()
  await button('รายถัดไป').tap()
  await rowOpen('น้ำพริกบ้านทดสอบ').waitFor()

  await button('ส่งไม่ผ่าน 1 แถว').waitFor()
  await key('7').tap()
  await button('ปิดแถวนี้').tap()
  const first = page.locator('main section').first()
  await first.and(rowOpen('ส่งไม่ผ่าน')).getByText('มีผู้แก้ก่อนหน้า โปรดเลือก').waitFor()
  await page
    .getByText(/ส่งไม่ผ่าน 1.แถว/)
    .first()
    .waitFor()
  expect(await page.getByText('เหลือขั้นเดียว').count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await button('ดูแถวที่ส่งไม่ผ่าน · 1').tap()
  await button('ใช้ของฉัน').waitFor()
})

test('U-36: the page to confirm names what has not got through and leads back to it', async () => {
  await button('ปิดแถวนี้').tap()
  await page.getByRole('link', { name: 'งานของฉัน' }).tap()
  await page.getByRole('link', { name: 'ตรวจและยืนยัน' }).tap()
  await page.getByText(/ยังยืนยันไม่ได้ มี 1.แถวส่งไม่ผ่าน/).waitFor()
  expect(await button(/^ยืนยัน \d+ แถว/).count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'ไปที่แถวที่ส่งไม่ผ่าน' }).tap()
  await button('ใช้ของฉัน').tap()
  const rice = async (): Promise<number> => (await nipa.get(JULY)).body.rows[0].amounts[0]
  await until(rice, (satang) => satang === 500)
  await button('ปิดแถวนี้').tap()
  await page.getByRole('link', { name: 'ตรวจและยืนยัน' }).waitFor()
})
