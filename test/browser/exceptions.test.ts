import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { Month } from '#shared/calendar/month.ts'
import { DESK, openAs, openBrowser, openFor, PHONE, seriousFaults } from '../support/browser.ts'
import type { CastName } from '../support/cast.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const other = julyOf('5202')
const complaints: string[] = []
let world: World
let browser: Browser
let [kanda, wichai, somsak, malee, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-08-05T09:00:00+07:00')
  browser = await openBrowser()
  ;[kanda, wichai, somsak, malee, prasert] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'prasert'] as const).map(world.as),
  )
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(other, 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
  await july.act(malee!, 'lock')
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

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name })
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth')
const words = async (of: Locator): Promise<string> =>
  (await of.innerText()).replaceAll('\u2060', '').replaceAll(/\s+/g, ' ')
const exceptions = async () => (await prasert!.get('/exceptions')).body.exceptions

test('U-53: waiting requests are counted in the navigation, and a grant tells when the close is', async () => {
  expect((await july.act(kanda!, 'unlock-requests', { reason: 'ลงผิดช่อง' })).status).toBe(200)
  const page = await pageOf('malee', '/', DESK)
  const link = page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name: /^คำขอ/ })
  await link.getByText('รอคำตอบ 1 เรื่อง').waitFor()
  await link.click()
  await button(page, 'เวลาอื่น').click()
  const dialog = page.getByRole('dialog')
  const close = dialog.locator('label', { hasText: 'ปิดรับข้อมูล' })
  await close.getByText('สิ้นวันที่ 5 ส.ค. 2567').waitFor()
  expect(await dialog.getByRole('radio').count()).toBe(1)
  expect(await close.getByRole('radio').isChecked()).toBe(true)
  expect(await seriousFaults(page)).toEqual([])
  await button(dialog, 'อนุญาต').click()
  await page.getByRole('heading', { name: 'ตอบแล้ว' }).waitFor()
  await link.getByText('รอคำตอบ').waitFor({ state: 'detached' })
  expect((await july.seen(malee!)).head.unlocked.until).toBe('2024-08-05T17:00:00.000Z')
  expect((await july.act(malee!, 'lock')).status).toBe(200)
  await page.close()
})

test('U-52: a closed month tells what was locked and what was left out', async () => {
  world.clock.set('2024-08-06T09:00:00+07:00')
  await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
  const page = await pageOf('malee', '/province/2024-07')
  const panel = page.getByRole('region', { name: 'ตัวเลขที่ปิดรับ' })
  await panel.waitFor()
  const told = await words(panel)
  for (const figure of ['ฉบับที่ 1 ณ เวลาปิดรับ', 'ล็อก 1/13 อำเภอ', '1,000.00']) expect(told).toContain(figure)
  expect(await panel.locator('details').count()).toBe(0)
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await page.close()
})

test('U-51: the Department opens a closed month for one district, once, until a day it chooses', async () => {
  const page = await pageOf('prasert', '/province/2024-07/5201')
  await button(page, 'เปิดเป็นกรณีพิเศษ').tap()
  const dialog = page.getByRole('dialog')
  await button(dialog, 'เปิดให้เมืองลำปาง').tap()
  await dialog.getByText('โปรดระบุเหตุผล').waitFor()
  await button(dialog, 'ภัยพิบัติในพื้นที่').tap()
  await dialog.getByLabel(/^3.วัน/).check()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await button(dialog, 'เปิดให้เมืองลำปาง').dblclick()
  await page.getByText('กรมฯ เปิดเป็นกรณีพิเศษถึง สิ้นวันที่ 9 ส.ค. 2567').waitFor()
  expect(await button(page, 'เปิดเป็นกรณีพิเศษ').count()).toBe(0)
  expect(await exceptions()).toMatchObject([
    { reason: 'ภัยพิบัติในพื้นที่', until: '2024-08-09T17:00:00.000Z', ended: null },
  ])
  expect((await exceptions()).length).toBe(1)
  await page.close()
  const province = await pageOf('malee', '/province/2024-07/5202')
  await province.getByText(/ปิดรับข้อมูลแล้ว/).waitFor()
  expect(await button(province, 'เปิดเป็นกรณีพิเศษ').count()).toBe(0)
  await province.close()
})

test('U-51: who opens what another has opened meanwhile is told so in the dialog', async () => {
  const page = await pageOf('prasert', '/province/2024-07/5202')
  await button(page, 'เปิดเป็นกรณีพิเศษ').tap()
  const meanwhile = { form: 'otop-sales', period: '2024-07', district: '5202', reason: 'ไฟดับ' }
  const until = '2024-08-14T00:00:00+07:00'
  expect((await prasert!.post('/exceptions', once({ ...meanwhile, until }))).status).toBe(200)
  const dialog = page.getByRole('dialog')
  await button(dialog, 'พบยอดผิดหลังปิดรับ').tap()
  await button(dialog, /^เปิดให้/).tap()
  await dialog.getByText(/เปิดให้แก้ไขอยู่แล้วถึง/).waitFor()
  expect((await exceptions()).length).toBe(2)
  await page.close()
})

test('U-54: what the Department has opened is a card on top, with its end, for the district and for its province', async () => {
  for (const who of ['kanda', 'wichai'] as const) {
    const page = await pageOf(who, '/')
    const card = page.locator('.card.task').first()
    await card.getByRole('heading', { name: /ก\.ค\. 67/ }).waitFor()
    expect(await words(card)).toContain('สิ้นวันที่ 9 ส.ค. 2567')
    expect(await page.locator('.card.done').filter({ hasText: 'ก.ค. 67' }).count()).toBe(0)
    await card.getByRole('link', { name: 'เปิดเพื่อแก้ไข' }).waitFor()
    await page.close()
  }
  const page = await pageOf('malee', '/')
  const card = page.locator('.card.task').first()
  await card.waitFor()
  expect(await words(card)).toContain('กรมฯ เปิดอำเภอเมืองลำปางเป็นกรณีพิเศษถึง สิ้นวันที่ 9 ส.ค. 2567')
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await card.getByRole('link', { name: 'ตรวจและล็อก' }).tap()
  await page.getByRole('heading', { name: 'อำเภอเมืองลำปาง' }).waitFor()
  await page.close()
})

test('U-52: the list tells what runs and how another ended; the closing keeps its earlier version', async () => {
  await july.save(kanda!, 'rice.food', 150_000)
  expect((await july.confirm(kanda!)).status).toBe(200)
  world.clock.set('2024-08-07T09:00:00+07:00')
  expect((await july.act(malee!, 'lock', { reason: 'แก้ครบแล้ว' })).status).toBe(200)
  const page = await pageOf('prasert', '/settings')
  const list = page.getByRole('region', { name: 'กรณีพิเศษ' })
  await list.getByText('เปิดอยู่').waitFor()
  expect(await words(list)).toContain('เปิดถึง สิ้นวันที่ 13 ส.ค. 2567')
  await list.getByText('สิ้นสุดแล้ว 1 เรื่อง').tap()
  await list.getByText('จังหวัดล็อกเมื่อ 7 ส.ค. 2567 09:00').waitFor()
  expect([await fits(page), await seriousFaults(page)]).toEqual([true, []])
  await list.getByRole('link', { name: /เมืองลำปาง/ }).tap()
  await page.getByRole('heading', { name: 'อำเภอเมืองลำปาง' }).waitFor()
  await page.goto(`${world.origin}/liff/province/2024-07?p=52`)
  const panel = page.getByRole('region', { name: 'ตัวเลขที่ปิดรับ' })
  await panel.getByText('ฉบับก่อนหน้า 1 ฉบับ').tap()
  const told = await words(panel)
  for (const figure of ['หลังกรณีพิเศษของอำเภอเมืองลำปาง', '1,500.00', 'ณ เวลาปิดรับ'])
    expect(told).toContain(figure)
  await page.close()
  expect(complaints).toEqual([])
})
