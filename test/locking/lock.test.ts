import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer, Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, produceIn } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const at = '2024-07-30T09:00:00+07:00'
let world: World
let [kanda, wichai, somsak, malee, newcomer]: Client[] = []

beforeAll(async () => {
  world = await startWorld(at)
  ;[kanda, wichai, somsak, malee, newcomer] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'newcomer'] as const).map(world.as),
  )
  await appoint('newcomer', 'province-officer', '52')
  await produceIn(['5203', '5204'])
}, 30_000)
afterAll(() => world.stop())

const line = async (district: string) => {
  const { districts } = (await malee!.get('/provinces/52/otop-sales/2024-07')).body
  return districts.find(({ area }: { area: string }) => area === district)
}
const lock = (by: Client, more: object = {}, where = july): Promise<Answer> => where.act(by, 'lock', more)
const REASON = { reason: 'รับเท่านี้ก่อน' }

test('L-3: a month not confirmed, not even started, is locked only with a reason, and spaces are none', async () => {
  const needed = {
    status: 409,
    body: { code: 'reason-needed', details: { state: 'not-started', notEntered: 5 } },
  }
  expect(await lock(malee!)).toMatchObject(needed)
  const spaces = { status: 400, body: { code: 'bad-input', details: { field: 'reason' } } }
  expect(await lock(malee!, { reason: '   ' })).toMatchObject(spaces)
  await bring(july, 'draft', { officer: kanda!, head: wichai! }, 'rice.food')
  expect((await lock(malee!)).body.details).toEqual({ state: 'draft', notEntered: 0 })
  await july.confirm(kanda!)
  expect((await lock(malee!)).body.details).toEqual({ state: 'confirmed', notEntered: 0 })
  expect(await count('sheets', { lock: { $ne: null } })).toBe(0)
})

test('L-3: a certified month is locked without a reason, once for a double tap, and counts from then on', async () => {
  await july.certify(wichai!)
  expect((await line('5201')).official).toBeNull()
  const act = once()
  const [first, again] = await Promise.all([
    malee!.post(`${july.path}/lock`, act),
    malee!.post(`${july.path}/lock`, act),
  ])
  expect(first).toEqual(again)
  expect(first.body.head).toMatchObject({
    state: 'certified',
    lock: { by: 'มาลี', at: new Date(at).toISOString(), reason: null, ready: true },
  })
  expect(await line('5201')).toMatchObject({ official: 100_000, lock: { by: 'มาลี' } })
  expect(await count('changes', { act: 'locked' })).toBe(1)
})

test('L-2: what is locked nobody saves, rests, confirms, certifies, refuses, returns or locks, and is told by whom, when and why', async () => {
  const locked = {
    status: 409,
    body: {
      code: 'locked',
      details: { by: 'มาลี', at: new Date(at).toISOString(), reason: null },
      message: expect.stringContaining('มาลี'),
    },
  }
  const before = await july.seen(kanda!)
  const [{ row, version }] = before.rows
  const acts = [
    july.save(kanda!, 'rice.food', 5),
    july.act(kanda!, 'rest-none', { rows: [{ row, version }] }),
    july.confirm(kanda!),
    july.certify(wichai!),
    july.act(wichai!, 'refuse-certify', { note: 'แก้ก่อน' }),
    july.act(malee!, 'return', { rows: [row], note: 'ตรวจ' }),
    lock(malee!),
    lock(newcomer!, REASON),
  ]
  for (const answer of await Promise.all(acts)) expect(answer).toMatchObject(locked)
  const after = await july.seen(kanda!)
  expect({ head: after.head, rows: after.rows }).toEqual({ head: before.head, rows: before.rows })
  expect(after.writability).toMatchObject({ kind: 'locked', by: 'มาลี' })
})

test('L-3: locking a month that nobody started makes it; its rows count as missing, and it begins after an unlock', async () => {
  const bare = julyOf('5202')
  const answer = await lock(malee!, REASON, bare)
  expect(answer.body.head).toMatchObject({
    state: 'not-started',
    counts: { all: 2, notEntered: 2 },
    lock: { reason: REASON.reason, ready: false },
  })
  expect(await line('5202')).toMatchObject({ state: 'not-started', done: 0, all: 2, official: 0 })
  expect((await bare.save(somsak!, 'tea.beverage', 700)).body).toMatchObject({
    code: 'locked',
    details: { reason: REASON.reason },
  })
  expect(await count('rows', { sheet: bare.id })).toBe(0)
  await bare.unlock(malee!)
  expect((await bare.save(somsak!, 'tea.beverage', 700)).body.head).toMatchObject({
    state: 'draft',
    total: 700,
    counts: { all: 2, notEntered: 1 },
  })
  expect(await line('5202')).toMatchObject({ official: null, lock: null })
})

test('L-3: a lock of a version that was looked at is refused when it has changed since', async () => {
  const bare = julyOf('5202')
  const { version } = (await bare.seen(malee!)).head
  await bare.save(somsak!, 'tea.beverage', 800)
  expect((await lock(malee!, { ...REASON, version }, bare)).body.code).toBe('changed-meanwhile')
  expect((await lock(malee!, { ...REASON, version: version + 1 }, bare)).status).toBe(200)
})

test.each(['5203', '5204'])(
  'L-3: of two officers at once one locks %s, started by nobody, and the other is told who it was',
  async (district) => {
    const where = julyOf(district)
    const answers = await Promise.all([lock(malee!, REASON, where), lock(newcomer!, REASON, where)])
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
    expect([won!.status, lost!.body.code]).toEqual([200, 'locked'])
    expect(lost!.body.details.by).toBe(won!.body.head.lock.by)
    expect(await count('changes', { act: 'locked', sheet: where.id })).toBe(1)
  },
)

test('L-3: districts and heads do not lock, and nobody locks in another province', async () => {
  const chiang = await world.as('chiang')
  for (const client of [kanda!, wichai!, chiang])
    expect((await lock(client, REASON, julyOf('5205'))).status).toBe(403)
})
