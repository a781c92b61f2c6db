import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { phoneDigits, phoneInGroups } from '#shared/people/phone.ts'
import type { CastName } from '../support/cast.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const set = async (who: CastName, whose: string, phone: unknown) =>
  (await world.as(who)).put(`/people/${whose}/phone`, { phone })
const status = async (who: CastName, whose: string, phone: unknown): Promise<number> =>
  (await set(who, whose, phone)).status
const kept = async (whose: string): Promise<unknown> =>
  (await mongoose.connection.collection<{ _id: string; phone?: string }>('people').findOne({ _id: whose }))
    ?.phone

test.each([
  ['081-234-5678', '0812345678'],
  ['๐๘๑ ๒๓๔ ๕๖๗๘', '0812345678'],
  ['(054) 222.333', '054222333'],
  ['+66 81 234 5678', '0812345678'],
  ['081–234–5678', '0812345678'],
])('P-13: %s is read as %s, and kept so', async (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits)
  expect(await status('kanda', 'kanda', typed)).toBe(204)
  expect(await kept('kanda')).toBe(digits)
  expect((await (await world.as('kanda')).get('/me')).body.person.phone).toBe(digits)
})

test('P-13: what is no telephone number is refused by its field, and the number stays', async () => {
  await set('kanda', 'kanda', '0811111111')
  for (const wrong of ['12345678', '00123456789', '081', 'กานดา', '0812345678; 1', '08123456789', 5, null]) {
    const { status: refused, body } = await set('kanda', 'kanda', wrong)
    expect({ wrong, refused, details: body.details }).toEqual({
      wrong,
      refused: 400,
      details: { field: 'phone' },
    })
  }
  expect(await kept('kanda')).toBe('0811111111')
})

test('P-13: empty takes it away', async () => {
  await set('kanda', 'kanda', '0811111111')
  expect(await status('kanda', 'kanda', '')).toBe(204)
  expect(await kept('kanda')).toBeUndefined()
  expect((await (await world.as('kanda')).get('/me')).body.person.phone).toBeNull()
})

test('P-13: the province sets it for who holds a post in it; others see, do not see, and may not', async () => {
  expect(await status('malee', 'somsak', '054-123-456')).toBe(204)
  expect(await status('malee', 'chai', '054123456')).toBe(404)
  expect(await status('malee', 'nobody', '054123456')).toBe(404)
  expect(await status('malee', 'newcomer', '054123456')).toBe(404)
  expect(await status('wichai', 'kanda', '054123456')).toBe(403)
  expect(await status('prasert', 'somsak', '054123456')).toBe(403)
  expect(await status('kanda', 'nipa', '054123456')).toBe(404)
  expect(await status('newcomer', 'newcomer', '054123456')).toBe(204)
  const seen = async (who: CastName) =>
    (await (await world.as(who)).get('/people')).body.posts.find(
      ({ person }: { person: { id: string } }) => person.id === 'somsak',
    )?.phone
  expect([await seen('malee'), await seen('prasert'), await seen('wichai')]).toEqual([
    '054123456',
    '054123456',
    undefined,
  ])
})

test('P-13: the history tells who changed it, and not the number', async () => {
  const changed = { act: 'phone-changed', row: 'somsak', 'by.id': 'malee' }
  expect(await count('changes', changed)).toBe(1)
  const change = await mongoose.connection.collection('changes').findOne(changed)
  expect(JSON.stringify(change)).not.toContain('054123456')
})

test('P-13: a number is shown in groups', () => {
  expect(['0812345678', '054123456', '021234567', '12'].map(phoneInGroups)).toEqual([
    '081-234-5678',
    '054-123-456',
    '02-123-4567',
    '12',
  ])
})
