import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import type { Client } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const LIST = '/registries/FY2024/5202/markets'
const REGISTRY = '/sheets/market-registry/FY2024/5202'
const PAGE = '/registry/FY2024'
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
let malee: Client
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2023-09-20T09:00:00+07:00')
  browser = await openBrowser()
  ;[somsak, malee] = await Promise.all([world.as('somsak'), world.as('malee')])
  for (const name of [ENTRY.name, 'ตลาดนัดบ้านปลาย'])
    await somsak.post('/registries/FY2023/5202/markets', { ...id(), entry: { ...ENTRY, name } })
  world.clock.set('2024-07-23T09:00:00+07:00')
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const id = () => ({ saveId: randomUUID() })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
const rows = async () => (await somsak.get(REGISTRY)).body.rows
const head = async () => (await somsak.get(REGISTRY)).body.head

async function pageOf(who: CastName, path: string, viewport = PHONE): Promise<Page> {
  const opened = await openFor(browser, viewport)
  opened.page.on('close', () => complaints.push(...opened.complaints))
  await openAs(opened.page, world, who, path)
  return opened.page
}

test('U-90: a year starts from the last one’s list; a market a page, prefilled, and one press looks at it and goes on', async () => {
  const page = await pageOf('somsak', PAGE)
  await page.getByText('ตลาดทั้งหมด 2 · ดูแล้ว 0').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await link(page, 'ดูตลาดถัดไป · เหลือ 2').tap()
  await page.getByRole('heading', { name: ENTRY.name }).waitFor()
  expect(await page.getByLabel('จำนวนผู้ค้าทั้งหมด').inputValue()).toBe('24')
  await button(page, 'เพิ่ม 1 ราย').tap()
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'ตลาดถัดไป').tap()
  await page.getByRole('heading', { name: 'ตลาดนัดบ้านปลาย' }).waitFor()
  await page.getByText('ปิดตลาดชั่วคราว').tap()
  await button(page, 'บันทึก').tap()
  await page.getByText('ตลาดทั้งหมด 2 · ดูแล้ว 2').waitFor()
  const [first, second] = await rows()
  expect(first).toMatchObject({ state: 'entered', entry: { ...ENTRY, traders: 25 } })
  expect(second).toMatchObject({ state: 'entered', entry: { status: 'closed-for-a-while' } })
  await page.close()
})

test('U-91: what is not answered is told above its group, in red, with the focus there; what was typed outlives the page', async () => {
  const page = await pageOf('somsak', `${PAGE}/new`)
  await page.getByLabel('ชื่อตลาด').fill('ตลาดใหม่หน้าวัด')
  await page.getByLabel('ตำบล').selectOption('520202')
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('-5')
  await page.getByText('Online').tap()
  await button(page, 'บันทึก').tap()
  await page.getByText('เป็นเลข 0 ถึง 9,999').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.closest('.f')?.textContent ?? '')
  expect(await focused()).toContain('จำนวนผู้ค้าทั้งหมด')
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('๑๘')
  await button(page, 'บันทึก').tap()
  await expectFocus(page, 'ลักษณะการจัดตลาด')
  const border = await page
    .getByText('รายเดือน')
    .evaluate((one) => getComputedStyle(one.closest('.opt')!).borderColor)
  const bad = await page.locator('.err').evaluate((one) => getComputedStyle(one).color)
  expect(border).toBe(bad)
  expect(await seriousFaults(page)).toEqual([])
  await page.reload()
  await page.getByText('รายเดือน').tap()
  await button(page, 'บันทึก').tap()
  await page.getByText('เพิ่ม “ตลาดใหม่หน้าวัด” แล้ว').waitFor()
  const added = (await rows()).at(-1)
  expect(added.entry).toMatchObject({ traders: 18, places: ['online'], rhythm: 'monthly', status: 'new' })
  await page.close()
})

async function expectFocus(page: Page, field: string): Promise<void> {
  await page.waitForFunction(
    (word) => document.activeElement?.closest('.f')?.textContent?.includes(word),
    field,
  )
}

test('M-5 U-92: the same name is asked about, and saved when it is another market', async () => {
  const page = await pageOf('somsak', `${PAGE}/new`)
  await page.getByLabel('ชื่อตลาด').fill(ENTRY.name)
  await page.getByLabel('ตำบล').selectOption('520201')
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('3')
  await page.getByText('Offline').tap()
  await page.getByText('รายวัน', { exact: true }).tap()
  await button(page, 'บันทึก').tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(`ตำบลนี้มี “${ENTRY.name}” อยู่แล้ว`).waitFor()
  await dialog.getByRole('button', { name: 'กลับไปแก้' }).tap()
  expect(await rows()).toHaveLength(3)
  await button(page, 'บันทึก').tap()
  await dialog.getByRole('button', { name: 'คนละตลาด บันทึก' }).tap()
  await page.getByText('ตลาดทั้งหมด 4 · ดูแล้ว 4').waitFor()
  await page.close()
})

test('S-6 U-93: what another officer has saved first is shown, and whose words stand is chosen', async () => {
  const [first] = await rows()
  const page = await pageOf('somsak', `${PAGE}/${first.row}`)
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('30')
  const entry = { ...first.entry, traders: 99 }
  await somsak.put(`${LIST}/${first.row}`, { ...id(), version: first.version, entry })
  await button(page, 'ตลาดถัดไป').tap()
  await page.getByText(/ผู้ค้า 99/).waitFor()
  await button(page, 'ใช้ของฉัน').tap()
  await page.getByRole('heading', { name: 'ตลาดนัดบ้านปลาย' }).waitFor()
  expect((await rows())[0].entry.traders).toBe(30)
  await page.close()
})

test('U-96: what was looked at is checked by state and confirmed; the receipt names no money and no certificate', async () => {
  const page = await pageOf('somsak', PAGE)
  await link(page, 'ตรวจและยืนยัน').tap()
  await page.getByText('ตลาดตามสถานะ').waitFor()
  expect(await page.getByText('บาท').count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await button(page, /^ยืนยัน 4/).tap()
  await page.getByText(/^RG-2567-5202-1-/).waitFor()
  await page.getByText('จังหวัดตรวจและล็อก').waitFor()
  expect(await page.getByText('รต.๒').count()).toBe(0)
  await openAs(page, world, 'somsak', PAGE)
  await page.getByText(/ยืนยันแล้วเมื่อ/).waitFor()
  await link(page, /ตลาดใหม่หน้าวัด/).tap()
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('19')
  await button(page, 'ตลาดถัดไป').tap()
  await page.getByRole('dialog').getByRole('button', { name: 'แก้ไข' }).tap()
  await page.getByText('ตลาดที่ 4 จาก 4').waitFor()
  expect(await head()).toMatchObject({ state: 'draft' })
  await openAs(page, world, 'somsak', `${PAGE}/history`)
  await page.getByText('จำนวนผู้ค้าทั้งหมด 18 → 19').waitFor()
  await page.close()
})

test('M-20 U-94: after the lock a market is asked for, and the province’s tap adds it', async () => {
  const { version } = await head()
  await somsak.post(`${REGISTRY}/confirm`, { ...id(), version })
  await malee.post(`${REGISTRY}/lock`, id())
  const page = await pageOf('somsak', PAGE)
  await page.getByText('จังหวัดล็อกแล้ว').waitFor()
  await link(page, 'ขอเพิ่มตลาดหลังล็อก').tap()
  await page.getByLabel('ชื่อตลาด').fill('ตลาดหลังล็อก')
  await page.getByLabel('ตำบล').selectOption('520201')
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('12')
  await page.getByText('Offline').tap()
  await page.getByText('รายสัปดาห์').tap()
  await button(page, 'ส่งคำขอ').tap()
  await expectFocus(page, 'เหตุผล')
  await button(page, 'เปิดตลาดหลังส่งข้อมูล').tap()
  await button(page, 'ส่งคำขอ').tap()
  await page.getByText('รอจังหวัดตอบคำขอเพิ่มตลาด 1 ตลาด').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  const desk = await pageOf('malee', '/requests', DESK)
  await desk.getByText(/ผู้ค้า 12/).waitFor()
  await button(desk, 'ให้เพิ่มตลาด').click()
  await desk.getByText('อนุญาตแล้ว').first().waitFor()
  expect((await rows()).at(-1)).toMatchObject({ name: 'ตลาดหลังล็อก', state: 'entered' })
  expect(await head()).toMatchObject({ state: 'confirmed', lock: { by: 'มาลี' } })
  await desk.close()
  await page.close()
})

test('M-21 U-95: the province lets a market into a locked registry itself; the history tells who and why', async () => {
  const page = await pageOf('malee', `${PAGE}?d=5202`, DESK)
  await link(page, 'เพิ่มตลาดหลังล็อก').click()
  await page.getByLabel('ชื่อตลาด').fill('ตลาดจังหวัดเพิ่ม')
  await page.getByLabel('ตำบล').selectOption('520201')
  await page.getByLabel('จำนวนผู้ค้าทั้งหมด').fill('7')
  await page.getByText('Offline').click()
  await page.getByText('อื่นๆ').click()
  await button(page, 'ตกหล่นจากรายการ').click()
  await button(page, 'บันทึก').click()
  await page.getByText('เพิ่ม “ตลาดจังหวัดเพิ่ม” แล้ว').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await link(page, 'ประวัติ').click()
  await page.getByText('เหตุผล: ตกหล่นจากรายการ').waitFor()
  await page.close()
  expect(complaints).toEqual([])
})
