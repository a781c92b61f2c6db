import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { COMPOSERS } from '#bot/messages/composers.ts'
import type { OutboxDocument } from '#bot/messages/outbox.store.ts'
import { queueMessage } from '#bot/messages/queue-message.ts'
import type { MessagesView } from '#shared/messages/messages-view.ts'
import { ROLES } from '#shared/people/role.ts'
import { kindWord } from '#shared/text/messages.th.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { until } from '../support/chat-room.ts'
import { saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterEach(() => world.line('faults', { kind: null }))
afterAll(() => world.stop())

const outbox = () => mongoose.connection.collection<OutboxDocument>('outbox')
const told = async (who: CastName, province: string, more = ''): Promise<MessagesView> =>
  (await (await world.as(who)).get(`/messages?province=${province}&month=2024-07${more}`)).body
const linesOf = ({ messages }: MessagesView): string[] =>
  messages.map(({ name, kind, state, reason }) => [name, kind, state, reason ?? '-'].join(' '))

/** Nothing but links of menus is owed any more: this world has made no menus. */
const allSent = (): Promise<void> =>
  until(
    async () =>
      (await count('outbox', { state: { $in: ['waiting', 'sending'] }, kind: { $ne: 'menu' } })) === 0,
  )

async function owe(who: CastName, text: string, kind: 'answer' | 'receipt' = 'answer'): Promise<void> {
  await queueMessage({ key: randomUUID(), person: who, kind, data: { messages: [{ type: 'text', text }] } })
  world.deps.wake()
  await allSent()
}

test('O-9: to whom, when, why, and what became of it, newest first; never what it says', async () => {
  await owe('kanda', 'ความลับหนึ่ง')
  world.clock.set('2024-07-23T09:05:00+07:00')
  await world.line('unfollow', { from: lineIdOf('nipa') })
  await until(async () => (await count('people', { _id: 'nipa', friend: false })) === 1)
  await owe('nipa', 'ความลับสอง')
  world.clock.set('2024-07-23T09:10:00+07:00')
  await owe('chai', 'ความลับสาม')
  const lampang = await told('malee', '52')
  expect(linesOf(lampang)).toEqual(['นิภา answer not-sent not-friend', 'กานดา answer sent -'])
  expect(lampang.messages[1]).toMatchObject({
    role: 'district-officer',
    area: '5201',
    areaName: 'เมืองลำปาง',
    at: '2024-07-23T02:00:00.000Z',
  })
  expect(lampang.counts).toEqual({ waiting: 0, sent: 1, 'not-sent': 1, dropped: 0 })
  expect(JSON.stringify(lampang)).not.toMatch(/ความลับ|U[0-9a-f]{32}/)
  expect(linesOf(await told('prasert', 'TH'))[0]).toBe('ชัย answer sent -')
  expect(linesOf(await told('chiang', '50'))).toEqual(['ชัย answer sent -'])
})

test('O-9: what was told to who has left the post stays, with that post; links of menus are no messages', async () => {
  const malee = await world.as('malee')
  const { posts } = (await malee.get('/people')).body
  const nipa = posts.find(({ person }: { person: { id: string } }) => person.id === 'nipa')
  expect((await malee.delete(`/posts/${nipa.id}`)).status).toBe(204)
  await allSent()
  expect(await count('outbox', { kind: 'menu', person: 'nipa' })).toBe(1)
  const { messages } = await told('malee', '52')
  expect(messages.map(({ name, kind, areaName }) => [name, kind, areaName])).toEqual([
    ['นิภา', 'answer', 'เมืองลำปาง'],
    ['กานดา', 'answer', 'เมืองลำปาง'],
  ])
})

test('O-9: what waits for office hours stands on top, of the running month only', async () => {
  world.clock.set('2024-07-23T21:00:00+07:00')
  const malee = await world.as('malee')
  const invited = { role: 'district-officer', area: '5203', name: 'คนใหม่' }
  const { code } = (await malee.post('/invites', invited)).body
  expect((await (await world.as('newcomer')).post('/join', { code })).status).toBe(200)
  const waiting = await told('malee', '52')
  expect(linesOf(waiting)[0]).toBe('มาลี invitation-used waiting -')
  expect([waiting.messages[0]?.at, waiting.counts.waiting]).toEqual([null, 1])
  const june = (await malee.get('/messages?province=52&month=2024-06')).body
  expect(june).toMatchObject({ current: false, use: null, messages: [], counts: { waiting: 0 } })
  world.clock.set('2024-07-24T08:30:00+07:00')
  await allSent()
  const after = await told('malee', '52')
  expect(after.messages[0]).toMatchObject({ name: 'มาลี', state: 'sent', at: '2024-07-24T01:30:00.000Z' })
})

test('O-9: what was done to a sheet is told by the act, a reminder by whose work it is', async () => {
  const somsak = await world.as('somsak')
  const sheet = '/sheets/otop-sales/2024-07/5202'
  await somsak.put(`${sheet}/rows/tea.beverage`, saving())
  await somsak.put(`${sheet}/rows/soap.herb`, saving())
  const malee = await world.as('malee')
  const lock = { saveId: randomUUID(), reason: 'ตรวจแล้ว' }
  expect((await malee.post(`${sheet}/lock`, lock)).status).toBe(200)
  await allSent()
  expect(linesOf(await told('malee', '52'))[0]).toBe('สมศักดิ์ locked sent -')
  const data = { day: '2024-07-24', period: '2024-07', role: 'district-officer' }
  await queueMessage({ key: 'digest:2024-07-24:kanda', person: 'kanda', kind: 'digest', data })
  await allSent()
  expect(linesOf(await told('malee', '52'))).toContain('กานดา digest district-officer sent -')
})

test('O-9: whatever is told has a word for why', () => {
  const acts = ['locked', 'unlocked', 'locked-again', 'returned', 'excepted', 'not-certified', 'late-market']
  const digests = ROLES.map((role) => `digest ${role}`)
  const kinds = [...Object.keys(COMPOSERS).filter((kind) => kind !== 'sheets-acted'), ...acts, ...digests]
  expect(kinds.filter((kind) => kindWord(kind) === kindWord('unknown'))).toEqual([])
})

test('O-9: 200 at a time, each once, also of one instant; a month ends at midnight of Bangkok', async () => {
  const one = await outbox().findOne({ person: 'chai', kind: 'answer' })
  const at = (iso: string, from: number, many: number): OutboxDocument[] =>
    Array.from({ length: many }, (_, n) => ({ ...one!, _id: `many-${from + n}`, toldAt: new Date(iso) }))
  await outbox().insertMany([
    ...at('2024-07-01T00:00:00+07:00', 0, 5),
    ...at('2024-07-02T09:00:00+07:00', 5, 430),
    ...at('2024-06-30T23:59:59+07:00', 435, 3),
    ...at('2024-08-01T00:00:00+07:00', 438, 3),
  ])
  const seen: string[] = []
  const sizes: number[] = []
  let before: string | null = ''
  while (before !== null) {
    const page: MessagesView = await told('chiang', '50', before && `&before=${before}`)
    expect(page.counts.sent).toBe(436)
    seen.push(...page.messages.map(({ id }) => id))
    sizes.push(page.messages.length)
    before = page.next
  }
  expect(sizes).toEqual([200, 200, 36])
  expect(new Set(seen).size).toBe(436)
  expect(seen.filter((id) => /^many-(43[5-9]|44\d)$/.test(id))).toEqual([])
})

test('O-9: another month, area or page than there is, is refused', async () => {
  const malee = await world.as('malee')
  const ask = async (query: string) => (await malee.get(`/messages?${query}`)).status
  expect(await ask('province=52')).toBe(400)
  expect(await ask('province=10&month=2024-07')).toBe(400)
  expect(await ask('province=52&month=2024-7')).toBe(400)
  expect(await ask('province=52&month=2024-07&before=x')).toBe(400)
  expect(await ask('province=50&month=2024-07')).toBe(404)
  expect(await ask('province=TH&month=2024-07')).toBe(404)
})

test('O-11: the month’s use is LINE’s own, with our budget; while LINE is away or slow the rest is told without it', async () => {
  const malee = await world.as('malee')
  const { limit, used } = await world.deps.line.quota()
  expect(used).toBeGreaterThan(0)
  expect((await told('malee', '52')).use).toEqual({ limit, used, budget: 250 })
  for (const fault of [{ kind: 'down' }, { kind: 'slow', ms: 3_700 }]) {
    await world.line('faults', fault)
    const away: MessagesView = (await malee.get('/messages?province=52&month=2024-07')).body
    expect(away.use).toBeNull()
    expect(away.messages.length).toBeGreaterThan(0)
  }
})
