import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { saveMuted } from '#bot/people/people.store.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, until, wordsOf } from '../support/chat-room.ts'
import type { Answer, Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, produceIn, PROVINCE } from '../support/july.ts'
import { GROUP } from '../support/settings.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let [kanda, wichai, somsak, malee, newcomer]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[kanda, wichai, somsak, malee, newcomer] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'newcomer'] as const).map(world.as),
  )
  await appoint('newcomer', 'province-officer', '52')
  await appoint('kanda', 'district-officer', '5203')
  await appoint('prasert', 'district-officer', '5204')
  await produceIn(['5203', '5204'])
}, 30_000)
afterAll(() => world.stop())

const view = async () => (await malee!.get(`${PROVINCE}/nudge`)).body
const nudge = (by: Client, body: object = once()): Promise<Answer> => by.post(`${PROVINCE}/nudge`, body)
const on = (iso: string): void => world.clock.set(`${iso}+07:00`)
const owed = (filter: object = {}): Promise<number> => count('outbox', { kind: 'nudge', ...filter })
const last = async (who: CastName): Promise<string> => wordsOf((await heard(world, lineIdOf(who))).slice(-1))

test('R-22: before it is done it tells whom it reaches, what it costs and what is left of the month', async () => {
  await world.line('unfollow', { from: lineIdOf('prasert') })
  await until(async () => (await count('people', { _id: 'prasert', friend: false } as object)) === 1)
  const { districts, messages, use, nudged, waitsUntil } = await view()
  expect(districts.map(({ area, officers }: any) => [area, officers.length])).toEqual([
    ['5201', 2],
    ['5202', 1],
    ['5203', 1],
    ['5204', 1],
  ])
  expect(districts[3].officers).toEqual([{ name: 'ประเสริฐ', friend: false }])
  expect({ messages, nudged, waitsUntil }).toEqual({ messages: 3, nudged: null, waitsUntil: null })
  expect(use).toEqual({ limit: 300, used: 0, budget: 250 })
  expect(await owed()).toBe(0)
})

test('R-22: without LINE’s word it still tells whom it reaches', async () => {
  await world.line('faults', { kind: 'down' })
  expect(await view()).toMatchObject({ messages: 3, use: null })
  await world.line('faults', { kind: null })
})

test('R-20: the officers of districts not confirmed are reminded, one message a person, also who has stopped reminders', async () => {
  await bring(julyOf('5202'), 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
  await saveMuted('nipa', true)
  const { status, body } = await nudge(malee!)
  expect(status).toBe(200)
  expect(body.nudged).toMatchObject({ by: 'มาลี', districts: 2, at: '2024-07-23T02:00:00.000Z' })
  expect(body.nudged.told.map(({ name }: { name: string }) => name).toSorted()).toEqual(['กานดา', 'นิภา'])
  await allSent('nudge')
  expect(await owed({ state: 'sent' })).toBe(2)
  expect(await owed({ _id: 'nudge:52:otop-sales:2024-07:2024-07-23:kanda' })).toBe(1)
  const words = await last('kanda')
  for (const part of ['จังหวัดขอให้ส่ง', 'มาลี', 'เมืองลำปาง', 'เกาะคา', '/otop/2024-07?d=5201'])
    expect(words).toContain(part)
  expect(await last('nipa')).not.toContain('เกาะคา')
  const { use, nudged } = await view()
  expect(use.used).toBeGreaterThanOrEqual(2)
  expect(nudged.told.map(({ name, state }: any) => [name, state]).toSorted()).toEqual([
    ['กานดา', 'sent'],
    ['นิภา', 'sent'],
  ])
})

test('R-20: it stands in the history of each district that was reminded, and of no other', async () => {
  for (const [district, times] of [
    ['5201', 1],
    ['5203', 1],
    ['5202', 0],
    ['5204', 0],
  ] as const) {
    const { changes } = (await malee!.get(`${julyOf(district).path}/history`)).body
    const nudges = changes.filter(({ act }: { act: string }) => act === 'nudged')
    expect([district, nudges.length]).toEqual([district, times])
    if (times > 0) expect(nudges[0]).toMatchObject({ by: 'มาลี', row: null })
  }
})

test('R-21: once a day, by whomever; the next day again', async () => {
  expect(await nudge(newcomer!)).toMatchObject({
    status: 409,
    body: { code: 'nudged-today', details: { by: 'มาลี', at: '2024-07-23T02:00:00.000Z' } },
  })
  on('2024-07-23T19:59:59')
  expect((await nudge(malee!)).body.code).toBe('nudged-today')
  expect(await owed()).toBe(2)
  on('2024-07-23T20:00:00') // what is pressed now goes out tomorrow
  expect((await view()).nudged).toBeNull()
})

test('R-21: two officers at once, and each twice: one message a person; a repeat gives the first answer', async () => {
  on('2024-07-24T10:00:00')
  const [mine, theirs] = [once(), once()]
  const answers = await Promise.all([
    nudge(malee!, mine),
    nudge(newcomer!, theirs),
    nudge(malee!, mine),
    nudge(newcomer!, theirs),
  ])
  const good = answers.filter(({ status }) => status === 200)
  expect(good).toHaveLength(2)
  expect(good[0]!.body).toEqual(good[1]!.body)
  for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe('nudged-today')
  expect(await owed({ _id: { $regex: ':2024-07-24:' } })).toBe(2)
  await allSent('nudge')
  expect(await count('changes', { act: 'nudged', at: new Date('2024-07-24T10:00:00+07:00') })).toBe(2)
})

test('R-23: in the evening it waits for the morning, and says so', async () => {
  on('2024-07-24T20:00:00')
  expect((await view()).waitsUntil).toBe('2024-07-25T01:30:00.000Z')
  expect((await nudge(malee!)).status).toBe(200)
  on('2024-07-25T10:00:00')
  expect((await nudge(malee!)).body.code).toBe('nudged-today') // the morning's has been pressed in the evening
  on('2024-07-25T06:00:00')
  expect((await view()).waitsUntil).toBe('2024-07-25T01:30:00.000Z')
  expect(await owed({ state: 'waiting', _id: { $regex: ':2024-07-25:' } })).toBe(2)
})

test('R-23: who has confirmed or left the post by the time it is sent hears nothing', async () => {
  await bring(julyOf('5203'), 'confirmed', { officer: kanda!, head: wichai! }, 'h5203.food')
  const { posts } = (await malee!.get('/people')).body
  const post = posts.find(({ person, area }: any) => person.id === 'nipa' && area === '5201')
  expect((await malee!.delete(`/posts/${post.id}`)).status).toBe(204)
  on('2024-07-25T08:30:00')
  world.deps.wake()
  await allSent('nudge')
  const today = { _id: { $regex: ':2024-07-25:' } }
  expect(await owed({ ...today, state: 'dropped', person: 'nipa' })).toBe(1)
  expect(await owed({ ...today, state: 'sent', person: 'kanda' })).toBe(1)
  expect(await last('kanda')).not.toContain('เกาะคา')
  const { told } = (await view()).nudged
  expect(told.map(({ name, state }: any) => [name, state])).toContainEqual(['นิภา', 'dropped'])
})

test('R-22: whom LINE did not reach in the end is told with the reason, and is not counted the next time', async () => {
  on('2024-07-26T07:00:00')
  expect((await nudge(malee!)).body.nudged.told).toHaveLength(1)
  await world.line('unfollow', { from: lineIdOf('kanda') })
  await until(async () => (await count('people', { friend: false })) === 2)
  on('2024-07-26T08:30:00')
  world.deps.wake()
  await allSent('nudge')
  expect((await view()).nudged.told).toEqual([
    { name: 'กานดา', areas: ['เมืองลำปาง'], state: 'not-sent', reason: 'not-friend' },
  ])
  on('2024-07-27T09:00:00')
  expect(await view()).toMatchObject({ messages: 0, nudged: null })
  expect((await nudge(malee!)).body.code).toBe('nobody-to-nudge')
  await world.line('follow', { from: lineIdOf('kanda') })
  await until(async () => (await count('people', { friend: false })) === 1)
  expect((await nudge(malee!)).status).toBe(200)
  await allSent('nudge')
})

test('R-24: “ใครยังไม่ส่ง” offers the province to remind; not in a group, and not once the month is closed', async () => {
  const link = '/province/2024-07?p=52&nudge=1'
  expect(wordsOf(await ask(world, 'malee', 'ใครยังไม่ส่ง'))).toContain(link)
  const group = wordsOf(await ask(world, 'malee', 'ยอดชุมชน ใครยังไม่ส่ง', GROUP))
  expect(group).toContain('เกาะคา')
  expect(group).not.toContain('nudge')
  on('2024-08-06T09:00:00')
  expect(wordsOf(await ask(world, 'malee', 'ใครยังไม่ส่ง OTOP'))).not.toContain('nudge')
  on('2024-07-28T09:00:00')
})

test('R-20: nobody to remind, a month closed or not open, and who may not, are refused; nothing is owed', async () => {
  const before = await owed()
  expect((await nudge(kanda!)).status).toBe(403)
  for (const district of ['5201', '5204']) {
    const act = await julyOf(district).act(malee!, 'lock', { reason: 'รวมยอดไม่ได้' })
    expect(act.status).toBe(200)
  }
  expect(await nudge(malee!)).toMatchObject({ status: 409, body: { code: 'nobody-to-nudge' } })
  expect(await view()).toMatchObject({ districts: [], messages: 0 })
  expect((await malee!.post('/provinces/52/otop-sales/2024-08/nudge', once())).body.code).toBe('not-open')
  expect((await malee!.get('/provinces/52/otop-sales/2024-08/nudge')).body.code).toBe('not-open')
  expect((await malee!.post('/provinces/52/otop-sales/2024-06/nudge', once())).body.code).toBe('closed')
  expect((await nudge(malee!, {})).body.code).toBe('bad-input')
  expect(await owed()).toBe(before)
})
