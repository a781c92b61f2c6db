import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { queueMessages } from '#bot/messages/queue-message.ts'
import { digestKey } from '#bot/reminders/digest-key.ts'
import { remind } from '#bot/reminders/remind.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import type { Day } from '#shared/calendar/bangkok.ts'
import { Period } from '#shared/calendar/form.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import { type Client, saving } from '../support/client.ts'
import { jobsAt } from '../support/jobs.ts'
import { count, startWorld, type World } from '../support/world.ts'

const ENTRY = { subdistrict: '520101', traders: 9, status: 'new', places: ['offline'], rhythm: 'weekly' }
let world: World
let kanda: Client

beforeAll(async () => {
  world = await startWorld('2024-07-28T09:00:00+07:00')
  kanda = await world.as('kanda')
  for (const name of ['ตลาดเช้า', 'ตลาดเย็น'])
    await kanda.post('/registries/FY2024/5201/markets', { saveId: randomUUID(), entry: { ...ENTRY, name } })
  await jobsAt(world, '2024-07-28T09:00:00')
}, 30_000)
afterAll(() => world.stop())

const owed = (person: string, day: string, more: object = {}) =>
  count('outbox', { kind: 'digest', person, 'data.day': day, ...more })
/** The jobs that the cards of what was told since name, in their order. */
async function told(since: number): Promise<string[]> {
  const cards = (await heard(world, lineIdOf('kanda'))).slice(since)
  return cards.map((one) => /"altText":"(.*?):/.exec(wordsOf([one]))![1]!.replaceAll('\u00a0', ' '))
}
const heardBefore = async (): Promise<number> => (await heard(world, lineIdOf('kanda'))).length

test('R-9: one message a person and day over all forms: a card for each whose reminders have begun, the one due first', async () => {
  await jobsAt(world, '2024-07-30T09:00:00')
  await allSent()
  const before = await heardBefore()
  await jobsAt(world, '2024-07-31T13:00:00') // T of the markets; OTOP sales are late by then, the registry is due in September
  await allSent('digest')
  expect(await told(before)).toEqual(['ยอดขายตลาด ก.ค. 67', 'ยอด OTOP ก.ค. 67'])
  const cards = (await heard(world, lineIdOf('kanda'))).slice(before)
  expect(wordsOf([cards[0]!]).replaceAll('\u00a0', ' ')).toContain('เหลือ 2 ตลาด ครบกำหนด 31 ก.ค.')
  expect(wordsOf([cards[0]!])).toContain('/market/2024-07?d=5201')
  expect(await owed('kanda', '2024-07-31')).toBe(1)
})

test('R-4: the last lock reminder of a day is one message beside the digest, with a card a form', async () => {
  await jobsAt(world, '2024-08-05T09:00:00')
  const before = (await heard(world, lineIdOf('malee'))).length
  await jobsAt(world, '2024-08-05T16:00:00')
  await allSent('digest')
  expect(await owed('malee', '2024-08-05')).toBe(2)
  const words = wordsOf((await heard(world, lineIdOf('malee'))).slice(before)).replaceAll('\u00a0', ' ')
  expect(words).toContain('ล็อกยอด OTOP ก.ค. 67')
  expect(words).toContain('ล็อกยอดขายตลาด ก.ค. 67')
  expect(words).toContain('/province/2024-07?p=52&form=market')
})

test('R-9: two overlapping months of one form stand in one message', async () => {
  const admin = await world.as('prasert')
  const instants = { closesAt: '2024-08-31T17:00:00.000Z', provinceDueAt: '2024-08-31T17:00:00.000Z' }
  const moved = { saveId: randomUUID(), version: 0, reason: 'น้ำท่วม', instants }
  expect(await admin.put('/calendars/market-sales/2024-07', moved)).toMatchObject({ status: 200 })
  const before = await heardBefore()
  await jobsAt(world, '2024-08-29T09:00:00') // T−2 of August
  await allSent('digest')
  expect(await told(before)).toEqual([
    'ข้อมูลตลาด ปี 2567', // T−30 was the 21st, before which nobody looked
    'ยอด OTOP ส.ค. 67',
    'ยอดขายตลาด ก.ค. 67',
    'ยอดขายตลาด ส.ค. 67',
  ])
})

test('R-1: who has confirmed a form is not reminded of it; the registry is entered, so it waits for its confirmation', async () => {
  const sheet = '/sheets/market-sales/2024-08/5201'
  const { rows } = (await kanda.get(sheet)).body
  for (const { row, version } of rows)
    expect((await kanda.put(`${sheet}/rows/${row}`, saving({ version }))).status).toBe(200)
  const { head } = (await kanda.get(sheet)).body
  const confirmed = await kanda.post(`${sheet}/confirm`, { saveId: randomUUID(), version: head.version })
  expect(confirmed).toMatchObject({ status: 200 })
  await allSent()
  const before = await heardBefore()
  await jobsAt(world, '2024-09-20T09:00:00') // T of the registry
  await allSent('digest')
  expect(await told(before)).toContain('ข้อมูลตลาด ปี 2567')
  expect(await told(before)).not.toContain('ยอดขายตลาด ส.ค. 67')
})

test('R-13: an officer who had six reminders this month gets the last day’s only, and none after seven', async () => {
  const days = ['02', '03', '04', '05', '06', '07'].map((nth) => `2024-10-${nth}` as Day)
  await queueMessages(days.map((day) => owedOn(day)))
  const about = { role: 'district-officer', form: 'otop-sales', period: Period.parse('2024-10') } as const
  const due = { ...about, unit: '52', ...NO_WEIGHT }
  world.clock.set('2024-10-21T08:00:00+07:00')
  await remind(world.deps, { ...due, day: '2024-10-21' })
  expect([await owed('kanda', '2024-10-21'), await owed('nipa', '2024-10-21')]).toEqual([0, 1])
  await remind(world.deps, { ...due, day: '2024-10-25', lastDay: true })
  expect(await owed('kanda', '2024-10-25')).toBe(1)
  await remind(world.deps, { ...due, day: '2024-10-28', lastDay: true })
  expect(await owed('kanda', '2024-10-28')).toBe(0)
})

const owedOn = (day: Day) => ({
  key: digestKey('kanda', day, false),
  person: 'kanda',
  kind: 'digest' as const,
  data: { day, form: 'otop-sales', period: '2024-10', role: 'district-officer' },
})
