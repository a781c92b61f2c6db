import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { move } from '../support/calendar.ts'
import type { CastName } from '../support/cast.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-25T09:00:00+07:00')
  browser = await openBrowser()
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
const words = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u2060', '').replaceAll('\u00a0', ' ')

test('U-60: the Department moves a month’s last day with a reason; the list shows it, its reason is a tap away', async () => {
  const page = await pageOf('prasert', '/')
  await page.getByRole('link', { name: 'การตั้งค่า' }).last().tap()
  await page.getByRole('link', { name: 'ปฏิทินรายงาน' }).last().tap()
  await page.getByText('ปิดรับแล้ว 9 งวด').waitFor()
  expect(await words(page)).toContain('วันนี้ 25 ก.ค. 2567')
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await button(page, 'ปรับกำหนด กรกฎาคม 2567').tap()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('เปิดรับ').isDisabled()).toBe(true)
  expect(await dialog.getByLabel('รับข้อมูลถึง').inputValue()).toBe('2024-08-05')
  await button(page, 'บันทึกกำหนด').tap()
  await dialog.getByText('ยังไม่ได้เปลี่ยนวันใด').waitFor()
  await dialog.getByLabel('รับข้อมูลถึง').fill('2024-08-04')
  await dialog.getByText(/วันต้องเรียงกัน/).waitFor()
  await dialog.getByLabel('รับข้อมูลถึง').fill('2024-08-09')
  await dialog.getByLabel('เหตุผล').fill('น้ำท่วมหลายจังหวัด')
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'บันทึกกำหนด').tap()
  await page.getByText(/บันทึกกำหนดแล้ว/).waitFor()
  await button(page, /9.ส\.ค\./).tap()
  await dialog.getByText('น้ำท่วมหลายจังหวัด').waitFor()
  expect((await dialog.innerText()).replaceAll('\u00a0', ' ')).toContain('ปกติ 5 ส.ค. 2567')
  await page.close()
})

test('U-61: the province sets the day of its districts; theirs tell it, and they can set nothing', async () => {
  const page = await pageOf('malee', '/calendar', DESK)
  await button(page, 'กำหนดวันส่งของอำเภอ').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('อำเภอยืนยันภายในวันที่').selectOption('20')
  await button(page, 'บันทึกกำหนด').click()
  await dialog.getByText(/วันใหม่ต้องยังมาไม่ถึง/).waitFor()
  await dialog.getByLabel('เริ่มใช้ตั้งแต่เดือน').selectOption('2024-08')
  await dialog.getByLabel('เหตุผล').fill('ประชุมจังหวัดทุกวันที่ 21')
  await button(page, 'บันทึกกำหนด').click()
  await page.getByText('บันทึกวันส่งของอำเภอแล้ว').waitFor()
  await page.getByText(/ภายในวันที่.20.ของเดือน ตั้งแต่.สิงหาคม.2567/).waitFor()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await page.close()
  const kanda = await pageOf('kanda', '/calendar')
  await button(kanda, /20.ส\.ค\./).waitFor()
  expect(await button(kanda, /ปรับกำหนด|กำหนดวันส่ง|แก้ไขวันหยุด/).count()).toBe(0)
  await kanda.close()
})

test('U-62: the Department adds and takes out a holiday', async () => {
  const page = await pageOf('prasert', '/calendar', DESK)
  await button(page, 'แก้ไขวันหยุด').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('เพิ่มวันหยุด').fill('2024-07-30')
  await button(page, 'เพิ่ม').click()
  await button(page, /เอา 29.ก\.ค\..2567 ออก/).click()
  await dialog.getByLabel('เหตุผล').fill('มติคณะรัฐมนตรี')
  await button(page, 'บันทึกวันหยุด').click()
  await page.getByText('บันทึกวันหยุดแล้ว').waitFor()
  await page.getByText('มติคณะรัฐมนตรี').waitFor()
  const { days } = (await (await world.as('kanda')).get('/holidays')).body
  expect([days.includes('2024-07-30'), days.includes('2024-07-29')]).toEqual([true, false])
  await page.close()
})

test('U-63: somebody else moved it meanwhile: the refusal stands in the dialog, nothing typed is lost, and what the other set stays', async () => {
  const page = await pageOf('prasert', '/calendar?f=market-sales', DESK)
  await button(page, 'ปรับกำหนด กันยายน 2567').click()
  const dialog = page.getByRole('dialog')
  const instants = {
    provinceDueAt: '2024-10-08T00:00:00+07:00',
    closesAt: '2024-10-10T00:00:00+07:00',
  }
  const market = { form: 'market-sales', period: '2024-09', reason: 'เหตุอื่น' }
  const other = await move(await world.as('prasert'), instants, market)
  expect(other.status).toBe(200)
  await dialog.getByLabel('รับข้อมูลถึง').fill('2024-10-07')
  await dialog.getByLabel('เหตุผล').fill('ขอขยายเวลา')
  await button(page, 'บันทึกกำหนด').click()
  await dialog.getByText(/มีผู้อื่นแก้ข้อมูลนี้ก่อนหน้า/).waitFor()
  expect(await dialog.getByLabel('เหตุผล').inputValue()).toBe('ขอขยายเวลา')
  await dialog.getByLabel('รับข้อมูลถึง').fill('2024-10-11')
  await button(page, 'บันทึกกำหนด').click()
  await page.getByText(/บันทึกกำหนดแล้ว/).waitFor()
  const { period } = (await (await world.as('kanda')).get('/calendars/market-sales/2024-09')).body
  expect(period.calendar).toMatchObject({
    provinceDueAt: '2024-10-07T17:00:00.000Z',
    closesAt: '2024-10-11T17:00:00.000Z',
  })
  await page.close()
})

test('U-60: the pages complained of nothing else', () => {
  expect(complaints).toEqual([])
})
