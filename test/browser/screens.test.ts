import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import { saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

const SHEET = '/sheets/otop-sales/2024-07/5201'

async function pageOf(who: CastName, path: string, viewport = PHONE): Promise<Page> {
  const opened = await openFor(browser, viewport)
  opened.page.on('close', () => complaints.push(...opened.complaints))
  await openAs(opened.page, world, who, path)
  return opened.page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('U-7: the head invites an officer; the code is shown once, and the waiting invitation can be taken back', async () => {
  const page = await pageOf('wichai', '/people')
  await button(page, 'เชิญเจ้าหน้าที่').tap()
  await button(page, 'สร้างรหัสเชิญ').tap()
  await page.getByText('โปรดใส่ชื่อผู้รับเชิญ').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByLabel('ชื่อผู้รับเชิญ').fill('คุณทดสอบ')
  await button(page, 'สร้างรหัสเชิญ').tap()
  await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'เสร็จแล้ว').tap()
  expect(await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).count()).toBe(0)
  await button(page, 'ยกเลิกคำเชิญ').tap()
  await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิกคำเชิญ' }).tap()
  await page.getByText('ยกเลิกแล้ว').waitFor()
  await page.close()
})

test('U-8: a wrong code is refused in place, and what was typed stays', async () => {
  const page = await pageOf('newcomer', '/join/zzzz-zzzz')
  await button(page, 'ใช้รหัสนี้').tap()
  await page.getByText(/ไม่พบรหัสเชิญนี้/).waitFor()
  expect(await page.getByLabel('รหัสเชิญ 8 ตัว').inputValue()).toBe('ZZZZZZZZ')
  await page.getByLabel('รหัสเชิญ 8 ตัว').fill('abc')
  await button(page, 'ใช้รหัสนี้').tap()
  await page.getByText(/รหัสเชิญมี 8 ตัว/).waitFor()
  for (let press = 2; press > 0; press -= 1) {
    await button(page, 'ใช้รหัสนี้').focus()
    await button(page, 'ใช้รหัสนี้').press('Enter')
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
  }
  await page.close()
})

test('U-9: the province adds a producer; a name that is there already is told at its field', async () => {
  const page = await pageOf('malee', '/producers?d=5201')
  await button(page, 'เพิ่มผู้ผลิต').tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('ชื่อผู้ผลิต').fill('กลุ่มข้าวแต๋นบ้านทดสอบ')
  await dialog.getByLabel('กลุ่มผู้ผลิตชุมชน').check()
  await dialog.getByLabel('เครื่องดื่ม').check()
  await dialog.getByLabel('ตำบล').selectOption({ index: 1 })
  await button(page, 'บันทึก').tap()
  await dialog.getByText(/อยู่แล้ว/).waitFor()
  expect(await dialog.getByLabel('ชื่อผู้ผลิต').getAttribute('aria-invalid')).toBe('true')
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByLabel('ชื่อผู้ผลิต').fill('กลุ่มน้ำผึ้งบ้านใหม่')
  await button(page, 'บันทึก').tap()
  await page.getByText('กลุ่มน้ำผึ้งบ้านใหม่').waitFor()
  await page.close()
})

test('U-10: a district reads its producers and how to ask, and cannot add', async () => {
  const page = await pageOf('kanda', '/producers')
  await page.getByText('กลุ่มข้าวแต๋นบ้านทดสอบ').waitFor()
  await page.getByText('การเพิ่มหรือแก้รายชื่อ').waitFor()
  expect(await button(page, 'เพิ่มผู้ผลิต').count()).toBe(0)
  await page.close()
})

test('U-11: rows not entered stand in the way of confirming; a change meanwhile is explained and shown', async () => {
  const nipa = await world.as('nipa')
  const page = await pageOf('kanda', '/otop/2024-07/confirm')
  await page.getByText(/ยังยืนยันไม่ได้/).waitFor()
  expect(await button(page, /ยืนยัน \d+ แถว/).count()).toBe(0)
  const { rows } = (await nipa.get(SHEET)).body as { rows: { row: string; version: number }[] }
  const rest = rows.map(({ row, version }) => ({ row, version }))
  expect((await nipa.post(`${SHEET}/rest-none`, { saveId: crypto.randomUUID(), rows: rest })).status).toBe(
    200,
  )
  await page.reload()
  await button(page, /ยืนยัน \d+ แถว/).waitFor()
  const save = saving({ version: 1, amounts: [1_234_500, 0, 0, 0] })
  expect((await nipa.put(`${SHEET}/rows/rice.food`, save)).status).toBe(200)
  await button(page, /ยืนยัน \d+ แถว/).tap()
  await page.getByText(/มีผู้อื่นแก้ข้อมูลระหว่างที่ท่านตรวจ/).waitFor()
  await page.getByText('12,345.00').first().waitFor()
  expect((await nipa.get(SHEET)).body.head.state).toBe('draft')
  await page.close()
})

test('U-12: a double tap confirms once', async () => {
  const page = await pageOf('kanda', '/otop/2024-07/confirm')
  await button(page, /ยืนยัน \d+ แถว/).dblclick()
  await page.getByText(/^OT-6707-5201-1-/).waitFor()
  const { changes } = (await (await world.as('kanda')).get(`${SHEET}/history`)).body as {
    changes: { act: string }[]
  }
  expect(changes.filter((change) => change.act === 'confirmed')).toHaveLength(1)
  await page.close()
})

test.each([
  ['phone', PHONE, '.district .name'],
  ['desk', DESK, 'tbody th'],
])('U-13: on a %s the province sees its month worst first, and may lock it', async (_, viewport, name) => {
  const page = await pageOf('malee', '/province/2024-07', viewport)
  await button(page, 'ล็อกทั้งจังหวัด').waitFor()
  const names = await page.locator(name).allTextContents()
  expect(names).toHaveLength(13)
  expect(names.at(-1)).toBe('เมืองลำปาง')
  expect(await seriousFaults(page)).toEqual([])
  await page.close()
})

test('U-14: the Department finds a province; whoever may not sees why', async () => {
  const page = await pageOf('prasert', '/provinces', DESK)
  await page.getByLabel('ค้นชื่อหรือรหัสจังหวัด').fill('ลำป')
  expect(await page.locator('.provinces li').count()).toBe(1)
  await page.getByRole('link', { name: /ลำปาง/ }).click()
  await page
    .getByText(/จังหวัดลำปาง/)
    .first()
    .waitFor()
  await page.close()
  const barred = await pageOf('kanda', '/people')
  await barred.getByText('ท่านไม่มีสิทธิ์ดูหน้านี้').waitFor()
  await barred.close()
})

test('U-15: nothing in the pages complained', () => {
  expect(complaints).toEqual([])
})
