import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CastName } from '../support/cast.ts'
import { ask, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf } from '../support/july.ts'
import { GROUP } from '../support/settings.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let malee: Client
let wichai: Client
let kanda: Client
const july = julyOf('5201')
const said = async (who: CastName, text: string, group?: string): Promise<string> =>
  wordsOf(await ask(world, who, text, group))

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[malee, wichai, kanda] = await Promise.all([world.as('malee'), world.as('wichai'), world.as('kanda')])
  await bring(july, 'certified', { officer: kanda, head: wichai }, 'rice.food')
}, 30_000)
afterAll(() => world.stop())

test('C-15: สถานะ tells who certified', async () => {
  const words = await said('kanda', 'สถานะ')
  expect(words).toContain('รับรองแล้ว')
  expect(words).toMatch(/ผู้รับรอง.*วิชัย/)
})

test('C-15: a certified month that is unlocked leads to where it is corrected', async () => {
  await july.act(malee, 'lock')
  await july.unlock(malee)
  expect(await said('kanda', 'สถานะ')).toMatch(/ปลดล็อกถึง.*"แก้ไข".*"ดูใบรับ"/)
})

test('C-15: สถานะ tells which rows were sent back, in a group without the note', async () => {
  await july.act(malee, 'return', { rows: ['rice.food', 'chili.food'], note: 'ตรวจยอดกับใบส่งของ' })
  const words = await said('kanda', 'สถานะ')
  expect(words).toContain('จังหวัดส่งกลับให้แก้ไข\u00a02\u00a0แถว')
  expect(words).toContain('ตรวจยอดกับใบส่งของ')
  const group = await said('kanda', 'ยอดชุมชน สถานะ', GROUP)
  expect(group).toContain('จังหวัดส่งกลับให้แก้ไข')
  expect(group).not.toContain('ตรวจยอดกับใบส่งของ')
  expect(await said('kanda', 'งานของฉัน')).toContain('จังหวัดส่งกลับให้แก้ไข')
})

test('C-15: สถานะ tells by whom and why it is locked, and how many of the province are', async () => {
  await july.act(malee, 'lock', { reason: 'ปิดงวดก่อนกำหนด' })
  const words = await said('kanda', 'สถานะ')
  expect(words).toMatch(/จังหวัดล็อกแล้ว ดูได้อย่างเดียว.*ล็อกโดย มาลี.*ปิดงวดก่อนกำหนด.*“ขอปลดล็อก”/)
  expect(words).not.toContain('"กรอกต่อ"')
  expect(await said('kanda', 'ยอดชุมชน สถานะ', GROUP)).not.toContain('ปิดงวดก่อนกำหนด')
  expect(await said('malee', 'ภาพรวม')).toContain('ล็อกแล้ว\u00a01/13\u00a0อำเภอ')
  expect(await said('prasert', 'ภาพรวม')).toContain('ล็อกแล้ว\u00a01/878\u00a0อำเภอ')
  expect(await said('malee', 'งานของฉัน')).toContain('ยืนยัน 0/13 · ล็อก 1/13')
})

test('C-15: สถานะ tells until when it is unlocked', async () => {
  await july.unlock(malee, 'end-of-day')
  const words = await said('kanda', 'สถานะ')
  expect(words).toContain('ปลดล็อกถึง สิ้นวันที่ 23\u00a0ก.ค.\u00a02567')
  expect(words).toContain('/otop/2024-07?d=5201')
  world.clock.set('2024-07-24T09:00:00+07:00')
  expect(await said('kanda', 'สถานะ')).toContain('ล็อกเองเมื่อครบเวลา')
})

test('C-15: after the close it tells whether the month was locked', async () => {
  world.clock.set('2024-08-07T09:00:00+07:00')
  expect(await said('kanda', 'สถานะ')).toContain('ก.ค.\u00a067 · ล็อกแล้ว')
  expect(await said('somsak', 'สถานะ')).toContain('ไม่ได้ล็อก ยอดไม่นับในรายงานกรมฯ')
})
