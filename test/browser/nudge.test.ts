import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { appoint, once, produceIn, PROVINCE } from '../support/july.ts'
import { until } from '../support/until.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  await appoint('newcomer', 'province-officer', '52')
  await appoint('kanda', 'district-officer', '5203')
  await appoint('prasert', 'district-officer', '5204')
  await produceIn(['5203', '5204', '5205'])
  await world.line('unfollow', { from: lineIdOf('prasert') })
  await until(
    () => count('people', { friend: false }),
    (many) => many === 1,
  )
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
const inDialog = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name })
const words = async (page: Page): Promise<string> =>
  (await page.getByRole('dialog').innerText()).replaceAll('\u2060', '').replaceAll('\u00a0', ' ')
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth')

test('U-80: the province sees whom a reminder reaches and its cost, reminds once, and sees that it arrived', async () => {
  const page = await pageOf('malee', '/province/2024-07')
  await page.getByRole('button', { name: 'เตือน 4 อำเภอ' }).tap()
  const go = inDialog(page, 'เตือน 3 อำเภอ (3 ข้อความ)')
  await go.waitFor()
  const before = await words(page)
  for (const part of [
    'งบของเดือนนี้เหลือ 250 จาก 250 ข้อความ',
    'เมืองลำปาง\nกรอกแล้ว 0/5\nกานดา, นิภา',
    'เตือนทาง LINE ไม่ได้ 2 ราย',
    'ประเสริฐ\nเสริมงาม\nยังไม่เพิ่มเพื่อน หรือปิดกั้นบัญชี',
    'งาว\nยังไม่มีผู้กรอก',
  ])
    expect(before).toContain(part)
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await go.dblclick()
  await page.getByRole('dialog').getByText('ส่งแล้ว').first().waitFor()
  await until(
    () => words(page),
    (told) => told.match(/ส่งแล้ว/g)?.length === 3,
  )
  expect(await words(page)).toContain('กานดา\nส่งแล้ว\nเมืองลำปาง, เกาะคา')
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await inDialog(page, 'ปิด').tap()
  expect(await count('outbox', { kind: 'nudge' })).toBe(3)
  await page.close()
})

test('U-81: the button in chat leads to the dialog; another officer of the same day sees who was told, and cannot again', async () => {
  const page = await pageOf('newcomer', '/province/2024-07?p=52&nudge=1', DESK)
  await page.getByRole('dialog').getByText('โดย มาลี 23 ก.ค. 2567 09:00').waitFor()
  expect(await inDialog(page, /^เตือน/).count()).toBe(0)
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await inDialog(page, 'ปิด').click()
  await page.close()
})

test('U-81: a reminder of the same moment by another is told in the dialog that is open', async () => {
  world.clock.set('2024-07-24T09:00:00+07:00')
  const page = await pageOf('newcomer', '/province/2024-07?nudge=1')
  const go = inDialog(page, 'เตือน 3 อำเภอ (3 ข้อความ)')
  await go.waitFor()
  const malee = await world.as('malee')
  expect((await malee.post(`${PROVINCE}/nudge`, once())).status).toBe(200)
  await go.tap()
  await page.getByRole('dialog').getByText('โดย มาลี 24 ก.ค. 2567 09:00').waitFor()
  expect(await count('outbox', { _id: { $regex: ':2024-07-24:' } as never })).toBe(3)
  await page.close()
})

test('U-82: with LINE away it may be done; with nothing left of the month’s budget it is not offered, but whom to call is', async () => {
  world.clock.set('2024-07-25T20:30:00+07:00')
  const page = await pageOf('malee', '/province/2024-07', DESK)
  const open = page.getByRole('button', { name: 'เตือน 4 อำเภอ' })
  await open.waitFor()
  await world.line('faults', { kind: 'down' })
  await open.click()
  await page.getByText('ถามจำนวนที่เหลือจาก LINE ไม่ได้ในขณะนี้ ยังเตือนได้').waitFor()
  await page.getByText('นอกเวลาทำการ ข้อความจะออก 26 ก.ค. 2567 08:30').waitFor()
  expect(await inDialog(page, 'เตือน 3 อำเภอ (3 ข้อความ)').count()).toBe(1)
  await world.line('faults', { kind: null })
  await useUp(250)
  await inDialog(page, 'ยกเลิก').click()
  await open.click()
  await page.getByText('ใช้ 3 ข้อความ แต่งบของเดือนนี้เหลือ 0').waitFor()
  expect(await inDialog(page, /^เตือน/).count()).toBe(0)
  expect(await words(page)).not.toContain('นอกเวลาทำการ')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('dialog').getByRole('link', { name: 'ดูรายชื่อโทร' }).first().click()
  await page.getByRole('heading', { name: /^ยังไม่ยืนยัน/ }).waitFor()
  await page.close()
})

test('U-80: the Department is not offered it', async () => {
  const page = await pageOf('prasert', '/province/2024-07?p=52&nudge=1')
  await page.getByRole('link', { name: 'ดู อำเภอเมืองลำปาง' }).waitFor()
  expect(await page.getByRole('button', { name: /^เตือน/ }).count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.close()
  expect(complaints).toEqual([])
})

/** Others of the account's staff have sent so many messages this month, ours included. */
async function useUp(messages: number): Promise<void> {
  const { apiOrigin, channelAccessToken } = world.deps.config.line
  const headers = { authorization: `Bearer ${channelAccessToken}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ to: lineIdOf('chai'), messages: [{ type: 'text', text: 'ข่าว' }] })
  const { used } = await world.deps.line.quota()
  for (let sent = used; sent < messages; sent += 1)
    await fetch(`${apiOrigin}/v2/bot/message/push`, { method: 'POST', headers, body })
}
