import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { endLift } from '#bot/locking/end-lifts.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, PROVINCE } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const [july, other] = [julyOf('5201'), julyOf('5202')]
const EVERYBODY: CastName[] = ['kanda', 'nipa', 'wichai', 'somsak', 'malee', 'newcomer', 'chai', 'prasert']
let world: World
let [kanda, wichai, somsak, malee]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, somsak, malee] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee'] as const).map(world.as),
  )
  await appoint('newcomer', 'province-officer', '52')
  await appoint('nipa', 'district-officer', '5202')
}, 30_000)
afterAll(() => world.stop())

/** Who is owed how many messages of a kind. */
async function owed(kind: string, act?: string): Promise<Record<string, number>> {
  const filter = { kind, ...(act ? { 'data.kind': act } : {}) }
  const counts = EVERYBODY.map(
    async (person) => [person, await count('outbox', { ...filter, person })] as const,
  )
  return Object.fromEntries((await Promise.all(counts)).filter(([, many]) => many > 0))
}
const last = async (who: CastName): Promise<string> => wordsOf((await heard(world, lineIdOf(who))).slice(-1))

test('R-5: a month that was confirmed is told to the heads of its district, and to nobody else', async () => {
  await bring(july, 'confirmed', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(other, 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
  expect(await owed('to-certify')).toEqual({ wichai: 1 })
  await allSent('to-certify')
  const words = await last('wichai')
  for (const part of ['รอท่านรับรอง รต.๒', 'กานดา', '1,000.00', '/otop/2024-07/certify?d=5201'])
    expect(words).toContain(part)
})

test('R-5: a head who confirms is not asked himself, and one who has certified by the morning is not asked any more', async () => {
  await july.save(kanda!, 'rice.food', 90_000)
  await july.confirm(wichai!)
  expect(await owed('to-certify')).toEqual({ wichai: 1 })
  world.clock.set('2024-07-30T21:00:00+07:00')
  await july.save(kanda!, 'rice.food', 100_000)
  await july.confirm(kanda!)
  expect(await owed('to-certify')).toEqual({ wichai: 2 })
  expect((await july.certify(wichai!)).status).toBe(200)
  world.clock.set('2024-07-31T08:30:00+07:00')
  await allSent('to-certify')
  expect(await count('outbox', { kind: 'to-certify', state: 'dropped' })).toBe(1)
})

test('R-6: a whole province’s lock is told to the districts’ officers, once an act and person, with the reason of their own', async () => {
  const act = once({ reasons: { '5202': 'หัวหน้าว่าง', '5204': 'ไม่มีผู้ผลิต' } })
  await Promise.all([malee!.post(`${PROVINCE}/lock`, act), malee!.post(`${PROVINCE}/lock`, act)])
  expect(await owed('sheets-acted', 'locked')).toEqual({ kanda: 1, nipa: 1, somsak: 1 })
  await allSent('sheets-acted')
  const [kandas, nipas, somsaks] = await Promise.all((['kanda', 'nipa', 'somsak'] as const).map(last))
  for (const words of [kandas, nipas, somsaks]) expect(words).toContain('จังหวัดล็อกแล้ว')
  expect(kandas).not.toContain('หัวหน้าว่าง')
  for (const words of [nipas, somsaks]) expect(words).toContain('หัวหน้าว่าง')
  for (const words of [kandas, nipas, somsaks]) expect(words).not.toContain('ไม่มีผู้ผลิต')
  for (const name of ['เมืองลำปาง', 'แม่เมาะ']) expect(nipas).toContain(name)
})

test('R-6: an unlock is told with its reason and end; what locked itself again is told once, by nobody', async () => {
  await july.unlock(malee!, '24h')
  expect(await owed('sheets-acted', 'unlocked')).toEqual({ kanda: 1, nipa: 1 })
  await allSent('sheets-acted')
  expect(await last('kanda')).toMatch(/ปลดล็อกให้แก้ไข.*แก้ยอด.*1.ส\.ค\./)
  world.clock.set('2024-08-01T09:00:00+07:00')
  await Promise.all([endLift(world.deps, july.id), endLift(world.deps, july.id)])
  expect(await owed('sheets-acted', 'locked-again')).toEqual({ kanda: 1, nipa: 1 })
  world.deps.wake()
  await allSent('sheets-acted')
  expect(await last('kanda')).toContain('ระบบล็อกแล้ว')
})

test('R-6: a return and a head’s refusal are told with the note; who refused is not told', async () => {
  await july.unlock(malee!)
  await july.act(malee!, 'return', { rows: ['rice.food', 'bowl.craft'], note: 'ยอดสูงผิดปกติ' })
  expect(await owed('sheets-acted', 'returned')).toEqual({ kanda: 1, nipa: 1 })
  await allSent('sheets-acted')
  expect(await last('kanda')).toMatch(/ส่งกลับให้แก้ไข.*ยอดสูงผิดปกติ.*2\u00a0แถว/)
  await july.confirm(kanda!)
  await appoint('wichai', 'district-officer', '5201')
  await july.act(wichai!, 'refuse-certify', { note: 'ลืมแนบหลักฐาน' })
  expect(await owed('sheets-acted', 'not-certified')).toEqual({ kanda: 1, nipa: 1 })
  await allSent('sheets-acted')
  expect(await last('kanda')).toMatch(/ให้แก้ก่อนรับรอง.*ลืมแนบหลักฐาน/)
})

test('R-6: what is done in the evening is told from 08:30 on, and what is refused is not told at all', async () => {
  world.clock.set('2024-08-01T21:00:00+07:00')
  await july.act(malee!, 'lock', { reason: 'ยามดึก' })
  expect((await july.act(malee!, 'lock', { reason: 'อีกครั้ง' })).status).toBe(409)
  const late = { kind: 'sheets-acted', 'data.kind': 'locked', quiet: true, state: 'waiting' }
  expect(await count('outbox', late)).toBe(3)
  const { data } = (await mongoose.connection.collection('outbox').findOne({ ...late, person: 'kanda' }))!
  expect(data).toMatchObject({ sheets: [july.id], by: 'มาลี', reason: 'ยามดึก' })
  world.clock.set('2024-08-02T08:30:00+07:00')
  await allSent('sheets-acted')
  expect(await last('kanda')).toMatch(/ยามดึก/)
})
