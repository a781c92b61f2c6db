import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { queueMessage } from '#bot/messages/queue-message.ts'
import { endPostNow, insertPosts, postsOf } from '#bot/people/posts.store.ts'
import { remind } from '#bot/reminders/remind.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import { Month } from '#shared/calendar/month.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, until, wordsOf as wordsWithTies } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { jobsAt } from '../support/jobs.ts'
import { bring, julyOf } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

/** With plain spaces. */
const wordsOf = (messages: Parameters<typeof wordsWithTies>[0]): string =>
  wordsWithTies(messages).replaceAll('\u00a0', ' ')
let world: World
let [kanda, wichai]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-09T12:00:00+07:00')
  ;[kanda, wichai] = await Promise.all((['kanda', 'wichai'] as const).map(world.as))
  await jobsAt(world, '2024-07-09T12:00:00')
  const since = world.deps.clock()
  await insertPosts([{ person: 'somsak', role: 'district-head', area: '5202', since }])
}, 30_000)
afterAll(() => world.stop())

const digests = (person: CastName, more: object = {}) => count('outbox', { kind: 'digest', person, ...more })
const told = async (who: CastName): Promise<string> => wordsOf(await heard(world, lineIdOf(who)))
const sent = (who: CastName, day: string) => digests(who, { 'data.day': day, state: 'sent' })

test('R-1: on the day it opens officers are told, heads are not', async () => {
  await jobsAt(world, '2024-07-10T09:00:00')
  await allSent('digest')
  expect([await sent('kanda', '2024-07-10'), await sent('wichai', '2024-07-10')]).toEqual([1, 0])
  expect(await told('kanda')).toContain('เหลือ 5 แถว ครบกำหนด 25 ก.ค.')
})

test('R-12: "เตือนพรุ่งนี้" reminds once more the next working day at 09:00, and again only if something is left', async () => {
  world.clock.set('2024-07-12T16:00:00+07:00') // a Friday
  expect(wordsOf(await ask(world, 'kanda', 'เตือนพรุ่งนี้'))).toContain('จะเตือนอีกครั้ง 15 ก.ค.')
  expect(wordsOf(await ask(world, 'kanda', 'เตือนพรุ่งนี้'))).toContain('จะเตือนอีกครั้ง 15 ก.ค.')
  expect(wordsOf(await ask(world, 'newcomer', 'เตือนพรุ่งนี้'))).not.toContain('15 ก.ค.')
  world.clock.set('2024-07-15T08:59:59+07:00')
  expect(wordsOf(await ask(world, 'nipa', 'เตือนพรุ่งนี้'))).toContain('จะเตือนอีกครั้ง 16 ก.ค.')
  expect(await sent('kanda', '2024-07-15')).toBe(0)
  world.clock.set('2024-07-15T09:00:00+07:00')
  world.deps.wake()
  await until(async () => (await sent('kanda', '2024-07-15')) === 1)
  expect(await digests('kanda')).toBe(2)
})

test('R-10, R-12: who stops reminders has not what was asked for again before either', async () => {
  world.clock.set('2024-07-16T10:00:00+07:00')
  await ask(world, 'kanda', 'เตือนพรุ่งนี้')
  await ask(world, 'kanda', 'หยุดเตือน')
  await ask(world, 'kanda', 'เตือน')
  world.clock.set('2024-07-17T09:00:01+07:00')
  world.deps.wake()
  expect(await digests('kanda', { 'data.day': '2024-07-17', state: 'dropped' })).toBe(1)
  expect(await sent('kanda', '2024-07-17')).toBe(0)
})

test('R-10: who has stopped reminders gets the final one only, until they are wanted again', async () => {
  expect(wordsOf(await ask(world, 'kanda', 'หยุดเตือน'))).toContain('หยุดเตือนแล้ว')
  await jobsAt(world, '2024-07-19T09:00:00')
  await allSent('digest')
  expect([await digests('kanda', { 'data.day': '2024-07-19' }), await sent('nipa', '2024-07-19')]).toEqual([
    0, 1,
  ])
  expect(wordsOf(await ask(world, 'kanda', 'เตือน'))).toContain('จะเตือนทุกครั้ง')
  await jobsAt(world, '2024-07-24T09:00:00')
  await allSent('digest')
  expect(await sent('kanda', '2024-07-24')).toBe(1)
  await ask(world, 'kanda', 'หยุดเตือน')
})

test('R-9: officer and head in one: on T one message with a card for each, at the earliest hour', async () => {
  await jobsAt(world, '2024-07-25T13:00:00')
  await allSent('digest')
  expect(await sent('kanda', '2024-07-25')).toBe(1) // stopped, but it is the final one
  const cards = (await heard(world, lineIdOf('somsak'))).slice(-2)
  expect(cards.map((one) => /"altText":"(.*?):/.exec(wordsOf([one]))?.[1])).toEqual([
    'ยอด OTOP ก.ค. 67',
    'รับรองยอด OTOP ก.ค. 67',
  ])
  const before = (await heard(world, lineIdOf('somsak'))).length
  await jobsAt(world, '2024-07-25T15:00:00')
  await allSent('digest')
  expect([await digests('somsak', { 'data.day': '2024-07-25' }), await sent('wichai', '2024-07-25')]).toEqual(
    [1, 1],
  )
  expect(await heard(world, lineIdOf('somsak'))).toHaveLength(before)
  expect(await told('wichai')).toContain('อำเภอยังไม่ยืนยัน ครบกำหนด 25 ก.ค.')
})

test('R-9: who finishes between the reminder and its sending hears nothing', async () => {
  await world.line('faults', { kind: 'down' })
  await bring(julyOf('5201'), 'confirmed', { officer: kanda!, head: wichai! }, 'rice.food')
  await jobsAt(world, '2024-07-30T09:00:00')
  expect([
    await digests('nipa', { 'data.day': '2024-07-30' }),
    await digests('somsak', { 'data.day': '2024-07-30' }),
  ]).toEqual([0, 1])
  await world.line('faults', { kind: null })
})

test('R-1: of a month that the province has locked unconfirmed its officers are not reminded, for they cannot write', async () => {
  const malee = await world.as('malee')
  const about = { form: 'otop-sales', period: Month.parse('2024-07'), unit: '52' } as const
  const due = { role: 'district-officer', ...about, ...NO_WEIGHT } as const
  await remind(world.deps, { ...due, day: '2024-07-31' })
  expect(await digests('somsak', { 'data.day': '2024-07-31' })).toBe(1)
  const act = { saveId: randomUUID(), reason: 'ปิดโครงการ' }
  expect((await malee.post('/sheets/otop-sales/2024-07/5202/lock', act)).status).toBe(200)
  await remind(world.deps, { ...due, day: '2024-08-01' })
  expect(await digests('somsak', { 'data.day': '2024-08-01' })).toBe(0)
  const unlocked = { saveId: randomUUID(), reason: 'ทดสอบ', until: 'close' }
  expect((await malee.post('/sheets/otop-sales/2024-07/5202/unlock', unlocked)).status).toBe(200)
})

test('R-9: who has handed the post over meanwhile hears nothing, the new holder does', async () => {
  await world.line('faults', { kind: null })
  await allSent('digest')
  const data = { period: '2024-07', role: 'district-officer', day: '2024-07-31' }
  const since = world.deps.clock()
  for (const { id } of await postsOf('somsak')) await endPostNow(id, 'malee', since)
  await insertPosts([{ person: 'newcomer', role: 'district-officer', area: '5202', since }])
  for (const person of ['somsak', 'newcomer'])
    await queueMessage({ key: `handed ${person}`, person, kind: 'digest', data })
  world.deps.wake()
  await until(async () => (await count('outbox', { _id: 'handed newcomer', state: 'sent' })) === 1)
  await until(async () => (await count('outbox', { _id: 'handed somsak', state: 'dropped' })) === 1)
})

test('R-4, R-9: on P the province hears at 09:00 and once more at 16:00, the Department at 16:00 and at the close', async () => {
  await jobsAt(world, '2024-08-05T09:00:00')
  await jobsAt(world, '2024-08-05T16:00:00')
  await allSent('digest')
  expect(await sent('malee', '2024-08-05')).toBe(2)
  expect(await sent('prasert', '2024-08-05')).toBe(1)
  await jobsAt(world, '2024-08-06T08:30:00')
  await allSent('digest')
  expect([await sent('prasert', '2024-08-06'), await digests('malee', { 'data.day': '2024-08-06' })]).toEqual(
    [1, 0],
  )
  expect(await told('prasert')).toContain('ปิดรับข้อมูลแล้ว')
})
