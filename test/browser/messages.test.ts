import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import type { Browser, Page } from 'playwright-core'
import { queueMessage } from '#bot/messages/queue-message.ts'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { until } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-26T09:00:00+07:00')
  browser = await openBrowser()
  await world.line('unfollow', { from: lineIdOf('nipa') })
  await until(async () => (await count('people', { friend: false })) === 1)
  for (const who of ['kanda', 'nipa', 'chai'] as const) {
    const data = { messages: [{ type: 'text', text: 'ไม่แสดง' }] }
    await queueMessage({ key: randomUUID(), person: who, kind: 'answer', data })
  }
  world.deps.wake()
  await until(async () => (await count('outbox', { state: { $in: ['waiting', 'sending'] } })) === 0)
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

test('U-71: the province comes from home to whom to call, fills a number in, and the next tap calls it', async () => {
  const page = await pageOf('malee', '/')
  await page.getByRole('link', { name: 'ข้อความและโทร' }).last().tap()
  const district = page.getByRole('region', { name: 'อำเภอเมืองลำปาง' })
  await district.getByText(/LINE ส่งไม่ถึง/).waitFor()
  expect(await words(page)).toContain('ยังไม่ยืนยัน กรกฎาคม 2567\n13 อำเภอ')
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await button(page, 'ใส่เบอร์ของกานดา').tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('เบอร์โทรศัพท์').fill('081-234')
  await button(page, 'บันทึก').tap()
  await dialog.getByText(/9 หรือ 10 หลัก ขึ้นต้นด้วย 0 โปรดตรวจ/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByLabel('เบอร์โทรศัพท์').fill('๐๘๑-๒๓๔-๕๖๗๘')
  await button(page, 'บันทึก').tap()
  const call = page.getByRole('link', { name: 'โทรหากานดา 081-234-5678' })
  await call.waitFor()
  expect(await call.getAttribute('href')).toBe('tel:0812345678')
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await page.close()
})

test('U-72: this month’s use stands as a meter with the budget’s mark; below it what was told, without a word of it', async () => {
  const page = await pageOf('malee', '/messages')
  await button(page, 'ข้อความ').tap()
  const meter = page.getByRole('meter', { name: 'การใช้ข้อความเดือนนี้' })
  await meter.waitFor()
  expect(await meter.getAttribute('aria-valuetext')).toBe('ส่งไปแล้ว 2 จาก 300 ข้อความ ขีดอยู่ที่ 250')
  const told = await words(page)
  expect(told).toMatch(/ผลของคำสั่งในแชต\s+ส่งแล้ว\s+26 ก\.ค\. 09:00 · กานดา · เจ้าหน้าที่พัฒนาชุมชนอำเภอเมืองลำปาง/)
  expect(told).toMatch(/ไม่ได้ส่ง\s+26 ก\.ค\. 09:00 · นิภา · .*\s+ยังไม่เพิ่มเพื่อน หรือปิดกั้นบัญชี/)
  expect(told).not.toMatch(/ไม่แสดง$|ชัย/m)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  }
  await page.getByLabel('เดือนที่ส่ง').selectOption('2024-06')
  await page.getByText(/ไม่มีข้อความใน มิ\.ย\..67/).waitFor()
  expect(await page.getByRole('meter').count()).toBe(0)
  await page.close()
})

test('U-72: the Department reads the country, and a province’s list of calls beside its messages', async () => {
  const page = await pageOf('prasert', '/messages', DESK)
  await page.getByText('ชัย · เจ้าหน้าที่พัฒนาชุมชนอำเภอเมืองเชียงใหม่').waitFor()
  await page.getByText('เลือกจังหวัดเพื่อดูรายชื่อโทร').waitFor()
  await page.getByLabel('พื้นที่').selectOption({ label: 'จังหวัดลำปาง' })
  await page.getByRole('region', { name: 'อำเภอเมืองลำปาง' }).waitFor()
  await page.getByRole('meter').waitFor()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  expect(await button(page, /ใส่เบอร์/).count()).toBe(0)
  await page.close()
})

test('U-72: older messages come when asked for, and stay beside the others', async () => {
  const outbox = mongoose.connection.collection<{ _id: string; toldAt: Date }>('outbox')
  const one = await outbox.findOne({ person: 'chai' } as object)
  const toldAt = new Date('2024-07-02T02:00:00Z')
  await outbox.insertMany(Array.from({ length: 230 }, (_, n) => ({ ...one!, _id: `old-${n}`, toldAt })))
  const page = await pageOf('chiang', '/messages?t=told')
  const lines = page.locator('.list .item')
  await button(page, 'ดูข้อความก่อนหน้า').waitFor()
  expect(await lines.count()).toBe(200)
  await button(page, 'ดูข้อความก่อนหน้า').tap()
  await button(page, 'ดูข้อความก่อนหน้า').waitFor({ state: 'detached' })
  expect(await lines.count()).toBe(231)
  await page.close()
})

test('U-73: an officer sets the own number on the page about oneself, and takes it away again', async () => {
  const page = await pageOf('somsak', '/')
  await page.getByRole('link', { name: 'ข้อมูลของฉัน' }).tap()
  await button(page, 'ใส่เบอร์').tap()
  await page.getByRole('dialog').getByLabel('เบอร์โทรศัพท์').fill('054 222 333')
  await button(page, 'บันทึก').tap()
  await page.getByText('054-222-333').waitFor()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await button(page, 'แก้เบอร์').tap()
  await page.getByRole('dialog').getByLabel('เบอร์โทรศัพท์').fill('')
  await button(page, 'บันทึก').tap()
  await page.getByText('ยังไม่มีเบอร์').waitFor()
  expect(await count('people', { phone: '054222333' })).toBe(0)
  await page.close()
})

test('U-71: who may not read messages is told so; the pages complained of nothing else', async () => {
  const page = await pageOf('wichai', '/messages')
  await page.getByText('หน้านี้สำหรับเจ้าหน้าที่จังหวัดและกรมฯ').waitFor()
  expect(await page.getByRole('link', { name: 'ข้อความและโทร' }).count()).toBe(0)
  await page.close()
  expect(complaints).toEqual([])
})
