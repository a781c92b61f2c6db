import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import { bookOf, fileOf, linesOf } from '../support/paper.ts'
import { newLine, type PaperWorld, startPaperWorld } from '../support/paper-world.ts'

let room: PaperWorld
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  room = await startPaperWorld()
  browser = await openBrowser()
  ;({ page, complaints } = await openFor(browser, PHONE))
  await openAs(page, room.world, 'somsak', '/registry/FY2024')
}, 60_000)
afterAll(async () => {
  await browser.close()
  await room.world.stop()
})

const choose = (file: Uint8Array) =>
  page.getByLabel('ส่งไฟล์ที่กรอกแล้ว').setInputFiles({
    name: 'แบบ.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file),
  })

test('U-140: the form is downloaded, filled, sent back and looked at; only then the button writes what was shown', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'ดาวน์โหลดแบบพร้อมรายการ' }).tap(),
  ])
  expect(download.suggestedFilename()).toBe('ข้อมูลตลาด แม่เมาะ 2567.xlsx')
  const lines = linesOf(await readFile(await download.path()))
  lines[5]![4] = '๓๐'
  lines[6] = newLine('ตลาดจากไฟล์')
  lines[7] = newLine('ตลาดไม่มีจำนวน', { 4: null })
  lines[8] = newLine('ตลาดจากไฟล์')
  const before = await room.rows()
  await choose(fileOf(lines))
  const dialog = page.getByRole('dialog')
  await dialog.getByText('เพิ่ม 1').waitFor()
  await dialog.getByText('ไม่มีจำนวนผู้ประกอบการ').waitFor()
  await dialog.getByText(/^เดิม .*ผู้ค้า 24/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  expect(await room.rows()).toEqual(before)
  await dialog.getByRole('button', { name: 'บันทึก 2 รายการ' }).waitFor()
  await dialog.getByLabel(/เป็นคนละตลาดกัน/).check()
  await dialog.getByRole('button', { name: 'บันทึก 3 รายการ' }).tap()
  await dialog.getByText('บันทึกแล้ว 3 รายการ').waitFor()
  await dialog.getByRole('button', { name: 'ปิด' }).tap()
  await page.getByText('ตลาดจากไฟล์').nth(1).waitFor()
  expect((await room.rows()).length).toBe(before.length + 2)
})

test('U-140: a sheet that is not read and lines that are hidden are told before anything is saved', async () => {
  const lines = linesOf((await room.paper.download()).file)
  await choose(
    bookOf([
      { name: 'แบบ', lines, hiddenRows: [4] },
      { name: 'ของเดือนหน้า', lines },
    ]),
  )
  const dialog = page.getByRole('dialog')
  await dialog.getByText('ไม่ได้อ่านแผ่นงานอื่นในไฟล์: “ของเดือนหน้า”').waitFor()
  await dialog.getByText('อ่านแถวที่ซ่อนไว้ในไฟล์ด้วย 1 แถว').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'ยกเลิก' }).tap()
})

test('M-8 U-140: a long form is saved in parts; after silence the rest goes on, and nothing is written twice', async () => {
  const lines = linesOf((await room.paper.download()).file)
  const before = (await room.rows()).length
  const first = lines.findIndex((line, at) => at > 3 && line[1] === null)
  lines.splice(first, lines.length, ...Array.from({ length: 120 }, (_, at) => newLine(`ตลาดที่ ${at}`)))
  await choose(fileOf(lines))
  const sent: number[] = []
  await page.route('**/paper-form/rows', async (route) => {
    sent.push(route.request().postDataJSON().rows.length)
    if (sent.length !== 2) return route.continue()
    await route.fetch() // it was written, but nobody hears of it
    return route.abort()
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'บันทึก 120 รายการ' }).tap()
  await dialog.getByText('บันทึกแล้ว 50/120').waitFor()
  await dialog.getByRole('button', { name: 'บันทึก 70 รายการ' }).tap()
  await dialog.getByText('บันทึกแล้ว 120 รายการ').waitFor()
  expect(sent).toEqual([50, 50, 50, 20])
  expect((await room.rows()).length).toBe(before + 120)
  await page.unroute('**/paper-form/rows')
  await dialog.getByRole('button', { name: 'ปิด' }).tap()
})

test('U-141: a file that is no form, or too large, is told on the page; the next one may be right', async () => {
  await choose(Buffer.from('\x89PNG\r\n\x1a\n picture'))
  await page.getByText(/ไม่ใช่ไฟล์ Excel/).waitFor()
  await choose(Buffer.alloc(6 * 1024 * 1024))
  await page.getByText(/ไฟล์ใหญ่เกิน 5 MB/).waitFor()
  await choose((await room.paper.download()).file)
  await page.getByRole('dialog').getByText('เหมือนเดิม 124').waitFor()
  await page.getByRole('button', { name: 'ยกเลิก' }).tap()
  expect(complaints.filter((one) => !/400|ERR_FAILED/.test(one))).toEqual([])
})
