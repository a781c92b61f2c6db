import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { ask, heard, quiet, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { appoint, julyOf, once } from '../support/july.ts'
import { GROUP } from '../support/settings.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let malee: Client
const july = julyOf('5201')

const said = async (who: CastName, text: string): Promise<string> => wordsOf(await ask(world, who, text))

async function press(who: CastName, data: string): Promise<string> {
  const before = await heard(world, lineIdOf(who))
  await world.line('postback', { from: lineIdOf(who), data })
  await quiet()
  return wordsOf(
    (await heard(world, lineIdOf(who))).slice(before.length).filter(({ via }) => via === 'reply'),
  )
}

const dataOf = (words: string): string[] =>
  [...words.matchAll(/"data":"(say:[^"]+)"/g)].map(([, data]) => data!)

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  malee = await world.as('malee')
}, 30_000)
afterAll(() => world.stop())

test('C-14: ขอปลดล็อก without a reason tells how, in a group where', async () => {
  for (const text of ['ขอปลดล็อก', 'ขอปลดล็อก   ', 'ขอปลดล็อก เพราะ', 'ขอปลดล็อก \u200b?'])
    expect(await said('kanda', text)).toContain('พิมพ์ “ขอปลดล็อก” ตามด้วยเหตุผล')
  expect(wordsOf(await ask(world, 'kanda', 'ยอดชุมชน ขอปลดล็อก ผิด', GROUP))).toContain('ในกลุ่มไม่ได้')
  expect(await said('malee', 'ขอปลดล็อก ผิด')).toContain('ไม่มีในหน้าที่ของท่าน')
})

test('C-14: with nothing locked the closed month is offered, not asked for', async () => {
  const words = await said('kanda', 'ขอปลดล็อก ยอดผิด')
  expect(words).toContain('ไม่มีเดือนที่ล็อกอยู่')
  expect(words).toContain('ขอเปิด มิ.ย.\u00a067 กรณีพิเศษ')
  expect(dataOf(words)).toEqual(['say:ขอปลดล็อก 5201 otop 2024-06 เพราะ ยอดผิด'])
  expect(await count('requests')).toBe(0)
})

test('C-14: the one locked month is asked for with the words as the reason, once', async () => {
  await july.act(malee, 'lock', { reason: 'ตรวจแล้ว' })
  const words = await said('kanda', 'ขอปลดล็อก เพราะ ลงยอด\nสลับช่อง')
  expect(words).toContain('ส่งคำขอถึงจังหวัดแล้ว')
  const asked = { about: july.id, state: 'open', kind: 'unlock', reason: 'ลงยอด สลับช่อง' }
  expect(await count('requests', asked)).toBe(1)
  expect(await said('nipa', 'ขอปลดล็อก ยอดผิด')).toContain('กานดา ส่งคำขอไว้แล้ว')
  expect(await count('requests')).toBe(1)
})

test('C-14: of two locked months one is chosen by a press', async () => {
  await appoint('somsak', 'district-officer', '5203')
  for (const district of ['5202', '5203']) await julyOf(district).act(malee, 'lock', { reason: 'ตรวจแล้ว' })
  const words = await said('somsak', 'ขอปลดล็อก ยอดผิด')
  expect(await count('requests')).toBe(1)
  const data = dataOf(words)
  expect(data).toHaveLength(2)
  expect(await press('somsak', data[1]!)).toContain('ส่งคำขอถึงจังหวัดแล้ว')
  expect(await count('requests', { district: '5203', state: 'open' })).toBe(1)
  expect(await press('kanda', data[0]!)).toContain('ตำแหน่งของท่านทำรายการนี้ไม่ได้')
})

test('C-14: a district or a month that is named is the one asked for, or nothing is sent', async () => {
  await julyOf('5202').act(malee, 'unlock', { reason: 'แก้ยอด', until: 'close' })
  await julyOf('5203').act(malee, 'unlock', { reason: 'แก้ยอด', until: 'close' })
  await julyOf('5203').act(malee, 'lock', { reason: 'ตรวจแล้ว' })
  const before = await count('requests')
  for (const text of [
    'แม่เมาะ เพราะ ยอดผิด',
    'อ.แม่เมาะ ก.ค. เพราะ ยอดผิด',
    'แม่เมาะ ยอดผิด',
    'ส.ค. เพราะ ยอดผิด',
  ]) {
    const words = await said('somsak', `ขอปลดล็อก ${text}`)
    expect(words).toContain('ไม่ได้ล็อกอยู่ ยังไม่ได้ส่งคำขอ')
  }
  expect(await said('somsak', 'ขอปลดล็อก เดือนหน้า เพราะ ยอดผิด')).toContain('ไม่เข้าใจเดือน')
  const june = dataOf(await said('somsak', 'ขอปลดล็อก แม่เมาะ มิ.ย. เพราะ ยอดผิด'))
  expect(june).toEqual(['say:ขอปลดล็อก 5202 otop 2024-06 เพราะ ยอดผิด'])
  expect(await said('somsak', 'ขอปลดล็อก เกาะคา เพราะ')).toContain('ตามด้วยเหตุผล')
  expect(await count('requests')).toBe(before)
  await julyOf('5202').act(malee, 'lock', { reason: 'ตรวจแล้ว' })
  expect(await said('somsak', 'ขอปลดล็อก แม่เมาะ 7/67 เพราะ ลงผิด')).toContain('ส่งคำขอถึงจังหวัดแล้ว')
  expect(await count('requests', { district: '5202', state: 'open', reason: 'ลงผิด' })).toBe(1)
  expect(await said('somsak', 'ขอปลดล็อก 2 แถวผิด เพราะ ปนกัน')).toContain('ไม่เข้าใจเดือน')
})

test('C-11: with two months open, ล็อก asks which, and a press or the one locked month decides', async () => {
  const prasert = await world.as('prasert')
  const closesAt = '2024-08-20T00:00:00+07:00'
  const moved = once({ version: 0, reason: 'น้ำท่วม', instants: { closesAt } })
  expect((await prasert.put('/calendars/otop-sales/2024-07', moved)).status).toBe(200)
  world.clock.set('2024-08-12T09:00:00+07:00')
  const words = await said('malee', 'ล็อก เถิน เพราะ ตรวจแล้ว')
  expect(words).toContain('มีหลายเดือนที่เปิดอยู่')
  expect(await count('sheets', { district: '5208' })).toBe(0)
  const data = dataOf(words)
  expect(data).toEqual(['say:ล็อก 5208 otop 2024-07 เพราะ ตรวจแล้ว', 'say:ล็อก 5208 otop 2024-08 เพราะ ตรวจแล้ว'])
  expect(await press('malee', data[0]!)).toContain('ล็อกอำเภอเถินแล้ว')
  expect(await press('malee', data[0]!)).toContain('อำเภอนี้ล็อกแล้วเมื่อ')
  expect(await said('malee', 'ปลดล็อก เถิน เพราะ ยอดผิด')).toContain('ปลดล็อกอำเภอเถินถึง')
  expect(dataOf(await said('malee', 'ล็อกทั้งจังหวัด'))).toEqual([
    'say:ล็อกทั้งจังหวัด 52 otop 2024-07',
    'say:ล็อกทั้งจังหวัด 52 otop 2024-08',
  ])
  const [, august] = dataOf(await said('malee', 'ล็อกทั้งจังหวัด'))
  expect(await press('malee', august!)).toContain('ส.ค.\u00a067')
})

test('C-14: between the close and the next month the words go to the Department', async () => {
  world.clock.set('2024-09-07T09:00:00+07:00')
  expect(await said('chai', 'ขอปลดล็อก ยอดผิด')).toContain('ส่งคำขอถึงกรมฯ แล้ว')
  expect(await count('requests', { district: '5001', kind: 'late-opening', period: '2024-08' })).toBe(1)
  expect(await said('malee', 'ล็อก เถิน เพราะ ก')).toContain('ไม่มีเดือนที่เปิดอยู่')
})
