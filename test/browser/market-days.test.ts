import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { type Client, saving } from '../support/client.ts'
import { until } from '../support/until.ts'
import { startWorld, type World } from '../support/world.ts'

const SALES = '/sheets/market-sales/2024-07/5201'
const ENTRY = { name: 'กาดฮอมบ้านทดสอบ', subdistrict: '520101', traders: 24, status: 'in-use' }

let world: World
let browser: Browser
let kanda: Client
let page: Page

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  kanda = await world.as('kanda')
  const entry = { ...ENTRY, places: ['offline'], rhythm: 'weekly' }
  await kanda.post('/registries/FY2024/5201/markets', { saveId: randomUUID(), entry })
  page = (await openFor(browser, PHONE)).page
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const dialog = () => page.getByRole('dialog')
const dayOf = (name: string) => dialog().getByRole('group', { name })
const onlyRow = async () => (await kanda.get(SALES)).body.rows[0]

async function openDays(name: string | RegExp, show = 'todo'): Promise<void> {
  await openAs(page, world, 'kanda', `/market/2024-07?show=${show}`)
  await page.locator('[data-row]').first().tap()
  await button(name).tap()
  await dialog().waitFor()
}

test('M-50: a weekly market is typed day by day, survives a reload, and the month is its sum', async () => {
  await openDays('ลงยอดทีละวัน')
  await dialog().getByLabel('เพิ่มวันตลาด').selectOption({ label: 'วันเสาร์ 6 ก.ค.' })
  await dayOf('วันเสาร์ 6 ก.ค.').getByLabel('OTOP').fill('1200.50')
  await openDays('ลงยอดทีละวัน')
  await dialog().getByRole('button', { name: 'เพิ่ม วันเสาร์ 13 ก.ค.' }).tap()
  await dayOf('วันเสาร์ 13 ก.ค.').getByLabel('ผลิตภัณฑ์ชุมชน').fill('300')
  await dialog().getByText('1,500.50').waitFor()
  expect(await dialog().getByRole('option', { name: 'วันพุธ 24 ก.ค.' }).count()).toBe(0)
  await page.screenshot({ path: '/tmp/days1.png' })
  expect(await seriousFaults(page)).toEqual([])
  await button('บันทึกยอดเดือน').tap()
  const row = await until(onlyRow, ({ state }) => state === 'amounts')
  expect(row).toMatchObject({
    amounts: [120_050, 30_000, 0, 0],
    days: [{ day: '2024-07-06' }, { day: '2024-07-13' }],
  })
  await button(/รวมจาก 2 วันตลาด/).waitFor()
})

test('M-50: a figure that cannot be read, or none at all, is said and nothing is saved', async () => {
  await openDays(/รวมจาก 2 วันตลาด/, 'sale')
  await dayOf('วันเสาร์ 6 ก.ค.').getByLabel('OTOP').fill('สิบ')
  await button('บันทึกยอดเดือน').tap()
  await dialog().getByText('มียอดที่อ่านไม่ได้').waitFor()
  for (const day of ['วันเสาร์ 6 ก.ค.', 'วันเสาร์ 13 ก.ค.']) await button(`ลบ ${day}`).tap()
  await dialog().getByText('ยังไม่มียอด').waitFor()
  expect((await onlyRow()).version).toBe(1)
})

test('M-50: what another officer has saved meanwhile is shown, and the officer chooses', async () => {
  const nipa = await world.as('nipa')
  const { row } = await onlyRow()
  const hers = saving({ version: 1, amounts: [999_00, 0, 0, 0] })
  expect((await nipa.put(`${SALES}/rows/${row}`, hers)).status).toBe(200)
  await openDays('ลงยอดทีละวัน', 'sale')
  await dialog().getByText('นิภา บันทึกตลาดนี้ไปแล้ว').waitFor()
  await dialog().getByLabel('เพิ่มวันตลาด').selectOption({ label: 'วันเสาร์ 20 ก.ค.' })
  await dayOf('วันเสาร์ 20 ก.ค.').getByLabel('OTOP').fill('50')
  await button('ใช้ยอดของฉัน').tap()
  await button('บันทึกยอดเดือน').tap()
  await until(onlyRow, ({ version }) => version === 3)
  expect(await onlyRow()).toMatchObject({ amounts: [5_000, 0, 0, 0], days: [{ day: '2024-07-20' }] })
})
