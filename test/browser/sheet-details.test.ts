import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { contrastOf, DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import { saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const JULY = '/sheets/otop-sales/2024-07/5201'

let world: World
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-06-20T09:00:00+07:00')
  browser = await openBrowser()
  const kanda = await world.as('kanda')
  await kanda.put('/sheets/otop-sales/2024-06/5201/rows/rice.food', saving())
  world.clock.set('2024-07-23T09:00:00+07:00')
  await kanda.get(JULY)
  await kanda.put(`${JULY}/rows/rice.food`, saving())
  await kanda.put(`${JULY}/rows/bowl.craft`, saving({ amounts: [100_000, 0, 0, 0] }))
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
const focused = (page: Page) => page.locator(':focus')

test('U-19: a search sums and counts only what it found', async () => {
  const page = await pageOf('kanda', '/otop/2024-07?show=sale')
  const head = page.locator('button.grp').filter({ hasText: 'มียอด' })
  await head.getByText('13,500.00').waitFor()
  await page.getByLabel('ค้นหาผู้ผลิต').fill('ข้าวแตน')
  await head.getByText('12,500.00').waitFor()
  expect(await head.locator('b').textContent()).toBe('1')
  await page.close()
})

test('U-20: a stop that reaches back over a month with sales warns of it', async () => {
  const page = await pageOf('kanda', '/otop/2024-07?show=sale&row=rice.food')
  await button(page, 'เมนูของแถวนี้').tap()
  await button(page, /พัก\/เลิกผลิต/).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('กรกฎาคม 2567').waitFor()
  expect(await dialog.getByText(/มียอด 12,500/).count()).toBe(0)
  await dialog.getByLabel('มิถุนายน 2567').check()
  await dialog.getByText(/มิ\.ย\..*มียอด 12,500/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'ยกเลิก').tap()
  await page.close()
})

test('U-21: what cannot be read holds the row, and the first such field has the focus', async () => {
  const page = await pageOf('kanda', '/otop/2024-07?row=chili.food')
  const row = page.getByRole('region', { name: 'น้ำพริกบ้านทดสอบ' })
  const fields = row.getByRole('textbox')
  await fields.nth(0).fill('500')
  await fields.nth(1).fill('1.234')
  await fields.nth(3).focus()
  await button(page, 'รายถัดไป').tap()
  await row.getByText('ใส่สตางค์ได้ไม่เกิน 2 ตำแหน่ง').waitFor()
  expect(await fields.nth(1).evaluate((field) => field === document.activeElement)).toBe(true)
  await page.close()
})

test('U-22: a form that is not complete puts the focus on its first wrong field, each time', async () => {
  const page = await pageOf('malee', '/producers?d=5201')
  await button(page, 'เพิ่มผู้ผลิต').tap()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByLabel('ชื่อผู้ผลิต')
  for (const _ of [1, 2]) {
    await button(page, 'บันทึก').tap()
    await dialog.locator('.err').first().waitFor()
    await focused(page).and(name).waitFor()
    await dialog.getByLabel('ตำบล').focus()
  }
  await name.fill('กลุ่มใหม่')
  await button(page, 'บันทึก').tap()
  await focused(page).and(dialog.getByRole('radio').first()).waitFor()
  await page.close()
})

test('U-24: the key for the next row keeps its contrast while it is pressed', async () => {
  const page = await pageOf('kanda', '/otop/2024-07?row=chili.herb')
  const key = button(page, 'รายถัดไป')
  const box = await key.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  expect(await contrastOf(key)).toBeGreaterThanOrEqual(4.5)
  await page.mouse.down()
  expect(await key.evaluate((one) => one.matches(':active'))).toBe(true)
  expect(await contrastOf(key)).toBeGreaterThanOrEqual(4.5)
  await page.close()
})

test('U-25: from the receipt the chat is one button away, and a browser that cannot close says how', async () => {
  const kanda = await world.as('kanda')
  const { rows } = (await kanda.get(JULY)).body as { rows: { row: string; version: number; state: string }[] }
  const rest = rows
    .filter(({ state }) => state === 'not-entered')
    .map(({ row, version }) => ({ row, version }))
  await kanda.post(`${JULY}/rest-none`, { saveId: crypto.randomUUID(), rows: rest })
  const page = await pageOf('kanda', '/otop/2024-07/confirm')
  await button(page, /ยืนยัน \d+ แถว/).tap()
  await page.getByText(/^OT-6707-5201-1-/).waitFor()
  const asked = page.evaluate(
    () => new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true })),
  )
  await button(page, 'กลับไปที่แชต').tap()
  expect(await asked).toEqual({ type: 'close-app' })
  expect(await page.getByRole('status').filter({ hasText: /แชต/ }).count()).toBe(1)
  await page.close()
})

test('U-23: beside a refused row of the grid stands no total', async () => {
  const page = await pageOf('nipa', '/otop/2024-07', DESK)
  const row = page.getByRole('row', { name: /กลุ่มข้าวแต๋นบ้านทดสอบ/ })
  await row.getByText('12,500.00').waitFor()
  await row.getByRole('textbox').first().click()
  await button(page, 'แก้ไข').click() // the month was confirmed
  await row.getByRole('textbox').first().fill('99')
  world.clock.set('2024-08-06T00:00:00+07:00')
  await page.keyboard.press('Enter')
  await row.getByText('– ยังไม่บันทึก').waitFor()
  expect(await row.getByRole('textbox').first().inputValue()).toBe('99.00')
  expect(await row.getByText('12,500.00').count()).toBe(0)
  expect(await seriousFaults(page)).toEqual([])
  await page.close()
})

test('U-26: nothing in the pages complained', () => {
  expect(complaints).toEqual([])
})
