import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { queueMessage } from '#bot/messages/queue-message.ts'
import type { CallListView } from '#shared/messages/call-list.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { until } from '../support/chat-room.ts'
import { saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-26T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const calls = async (who: CastName = 'malee', province = '52'): Promise<CallListView> =>
  (await (await world.as(who)).get(`/provinces/${province}/call-list`)).body
const district = ({ districts }: CallListView, area: string) => districts.find((one) => one.area === area)
const people = (view: CallListView, area: string) => district(view, area)?.people.map(({ id }) => id)
const trouble = async (who: CastName) =>
  (await calls()).districts.flatMap((one) => one.people).find(({ id }) => id === who)?.trouble
const somsaks = '/sheets/otop-sales/2024-07/5202'

test('O-10: the districts that have not confirmed the month worked on, with those who hold a post there', async () => {
  await (await world.as('malee')).put('/people/kanda/phone', { phone: '๐๘๑-๒๓๔-๕๖๗๘' })
  const view = await calls()
  expect(view).toMatchObject({ period: '2024-07', opensAt: null, provinceName: 'ลำปาง', others: [] })
  expect(view.districts).toHaveLength(13)
  expect(district(view, '5201')).toMatchObject({ state: 'not-started', done: 0, all: 5, late: true })
  expect(people(view, '5201')).toEqual(['kanda', 'nipa', 'wichai'])
  expect(people(view, '5203')).toEqual([])
  expect(district(view, '5201')?.people[0]).toEqual({
    id: 'kanda',
    name: 'กานดา',
    role: 'district-officer',
    area: '5201',
    areaName: 'เมืองลำปาง',
    phone: '0812345678',
    trouble: null,
  })
  expect(people(await calls('prasert', '50'), '5001')).toEqual(['chai'])
})

test('O-10: of a form that is named the districts with something to confirm', async () => {
  const entry = { name: 'ตลาดเช้า', subdistrict: '520101', traders: 9, status: 'new' }
  const market = { saveId: randomUUID(), entry: { ...entry, places: ['offline'], rhythm: 'weekly' } }
  const kanda = await world.as('kanda')
  expect((await kanda.post('/registries/FY2024/5201/markets', market)).status).toBe(201)
  const malee = await world.as('malee')
  const sales = (await malee.get('/provinces/52/call-list?form=market-sales')).body
  expect(sales.districts).toMatchObject([{ area: '5201', state: 'not-started', all: 1 }])
  const { body } = await malee.get('/provinces/52/call-list?form=market-registry')
  expect(body).toMatchObject({ form: 'market-registry', period: 'FY2024', opensAt: null })
  expect(body.districts).toHaveLength(13) // twelve have not said yet that they have none
  expect(body.districts.at(-1)).toMatchObject({ area: '5201', state: 'draft', done: 1, all: 1, late: false })
})

test('O-10: who has begun stands below who has not; who confirms is not called any more', async () => {
  const somsak = await world.as('somsak')
  await somsak.put(`${somsaks}/rows/tea.beverage`, saving())
  const { body } = await somsak.put(`${somsaks}/rows/soap.herb`, saving())
  const before = await calls()
  expect(before.districts.at(-1)).toMatchObject({ area: '5202', state: 'draft', done: 2, all: 2 })
  await somsak.post(`${somsaks}/confirm`, { saveId: randomUUID(), version: body.head.version })
  expect(district(await calls(), '5202')).toBeUndefined()
})

test('O-10: who is no friend is named with the district, or among the others where nothing is left to do', async () => {
  for (const who of ['kanda', 'somsak'] as const) await world.line('unfollow', { from: lineIdOf(who) })
  await until(async () => (await count('people', { friend: false, _id: { $in: ['kanda', 'somsak'] } })) === 2)
  expect(await trouble('kanda')).toEqual({ reason: 'not-friend', at: null })
  const { others } = await calls()
  expect(others.map(({ id, areaName }) => [id, areaName])).toEqual([['somsak', 'แม่เมาะ']])
  for (const who of ['kanda', 'somsak'] as const) await world.line('follow', { from: lineIdOf(who) })
  await until(async () => (await count('people', { friend: false })) === 0)
  expect((await calls()).others).toEqual([])
})

test('O-10: the last message that could not be sent is told with its reason, until another has gone', async () => {
  const owe = async (key: string) => {
    const data = { messages: [{ type: 'text', text: 'แจ้ง' }] }
    await queueMessage({ key, person: 'nipa', kind: 'answer', data })
    world.deps.wake()
    await until(async () => (await count('outbox', { _id: key, state: 'sent' })) === 1)
  }
  const settle = (key: string, reason: string) =>
    mongoose.connection
      .collection<{ _id: string }>('outbox')
      .updateOne({ _id: key }, { $set: { state: 'not-sent', reason } })
  await owe('first')
  await settle('first', 'budget')
  expect(await trouble('nipa')).toEqual({ reason: 'budget', at: '2024-07-26T02:00:00.000Z' })
  await settle('first', 'not-friend')
  expect(await trouble('nipa')).toBeNull()
  await settle('first', 'quota')
  world.clock.set('2024-07-26T10:00:00+07:00')
  await owe('second')
  expect(await trouble('nipa')).toBeNull()
})

test('O-10: a month that is not open yet is nobody’s call; its opening is told', async () => {
  world.clock.set('2024-08-07T09:00:00+07:00')
  const view = await calls()
  expect(view).toMatchObject({ period: '2024-08', opensAt: '2024-08-09T17:00:00.000Z', districts: [] })
})
