import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import { type Client, saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
let kanda: Client
let malee: Client
const SHEET = '/sheets/otop-sales/2024-07/5201'
const complaints: string[] = []

async function confirm(): Promise<void> {
  const { rows } = (await kanda.get(SHEET)).body as {
    rows: { row: string; version: number; state: string }[]
  }
  const rest = rows
    .filter(({ state }) => state === 'not-entered')
    .map(({ row, version }) => ({ row, version }))
  if (rest.length > 0) await kanda.post(`${SHEET}/rest-none`, { saveId: randomUUID(), rows: rest })
  const { version } = (await kanda.get(SHEET)).body.head
  expect((await kanda.post(`${SHEET}/confirm`, { saveId: randomUUID(), version })).status).toBe(200)
}

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  browser = await openBrowser()
  ;[kanda, malee] = await Promise.all([world.as('kanda'), world.as('malee')])
  await kanda.put(`${SHEET}/rows/rice.food`, saving())
  await confirm()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

async function pageOf(who: CastName, path: string): Promise<Page> {
  const opened = await openFor(browser, PHONE)
  opened.page.on('close', () => complaints.push(...opened.complaints))
  await openAs(opened.page, world, who, path)
  return opened.page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

test('U-45: rows are ticked and sent back with a note; the review then waits for them', async () => {
  const page = await pageOf('malee', '/province/2024-07/5201')
  await page.getByRole('link', { name: 'ส่งกลับให้แก้' }).tap()
  await page.getByLabel(/ค้นชื่อ/).fill('ข้าวแตน')
  await page.getByLabel(/กลุ่มข้าวแต๋นบ้านทดสอบ/).check()
  await page.getByLabel(/หมายเหตุของแถวนี้/).fill('ยอดซ้ำ')
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'ส่งกลับ 1 แถว').tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'ส่งกลับ 1 แถว' }).tap()
  await dialog.getByText('โปรดระบุข้อความถึงอำเภอ').waitFor()
  await dialog.getByRole('button', { name: 'ตรวจยอดกับใบส่งของอีกครั้ง' }).tap()
  await dialog.getByRole('button', { name: 'ส่งกลับ 1 แถว' }).dblclick()
  await page.getByText('รออำเภอแก้และยืนยันอีกครั้ง').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  const { returned, state } = (await malee.get(SHEET)).body.head
  expect(state).toBe('draft')
  expect(returned).toMatchObject({
    note: 'ตรวจยอดกับใบส่งของอีกครั้ง',
    rows: [{ row: 'rice.food', note: 'ยอดซ้ำ' }],
  })
  await page.close()
})

test('U-48: what the district changed stands before → after, and only a confirmed month can be sent back', async () => {
  world.clock.set('2024-07-23T10:00:00+07:00')
  await kanda.put(`${SHEET}/rows/rice.food`, saving({ version: 1, amounts: [1_000_000, 0, 0, 0] }))
  const page = await pageOf('malee', '/province/2024-07/5201')
  const changed = page.getByRole('region', { name: 'เปลี่ยนตั้งแต่' })
  await changed.getByText('1 แถว · −2,500.00 บาท').waitFor()
  await changed.getByText('ในประเทศ · ออฟไลน์ 12,500.00 → 10,000.00').waitFor()
  await page.goto(`${world.origin}/liff/province/2024-07/5201/return`)
  await page.getByText('ส่งกลับได้เมื่ออำเภอยืนยันแล้วและยังไม่ล็อก').waitFor()
  await confirm()
  await page.goto(`${world.origin}/liff/province/2024-07/5201`)
  const returned = page.getByRole('region', { name: 'แถวที่ส่งกลับ 1 แถว' })
  await returned.getByText('12,500.00 → 10,000.00').waitFor()
  await page.close()
})

test('U-49: a request is answered with one tap, and the answer stands below', async () => {
  const lock = { saveId: randomUUID(), reason: 'รับเท่านี้ก่อน' }
  expect((await malee.post(`${SHEET}/lock`, lock)).status).toBe(200)
  const asked = await kanda.post(`${SHEET}/unlock-requests`, { saveId: randomUUID(), reason: 'ลงผิดช่อง' })
  expect(asked.status).toBe(200)
  const page = await pageOf('malee', '/province/2024-07')
  await page.getByRole('link', { name: 'ดูคำขอ อำเภอเมืองลำปาง' }).tap()
  await page.getByText('“ลงผิดช่อง”').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await button(page, 'อนุญาตถึงสิ้นวันนี้').dblclick()
  await page.getByRole('heading', { name: 'ตอบแล้ว' }).waitFor()
  await page.getByText('แก้ไขได้ถึง สิ้นวันที่ 23 ก.ค. 2567').waitFor()
  expect((await malee.get(SHEET)).body.head.unlocked).toMatchObject({ reason: 'ลงผิดช่อง' })
  await page.close()
  expect(complaints).toEqual([])
})
