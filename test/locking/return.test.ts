import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const MARKED = { rows: ['rice.food', 'bowl.craft'], note: 'ยอดต่างจากเดือนก่อนมาก' }
let world: World
let [kanda, wichai, malee]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, malee] = await Promise.all((['kanda', 'wichai', 'malee'] as const).map(world.as))
}, 30_000)
afterAll(() => world.stop())

const line = async () => (await malee!.get('/provinces/52/otop-sales/2024-07')).body.districts[0]
const returned = async (by: Client) => (await july.seen(by)).head.returned

test('L-5: only a confirmed month is returned, and only by the province, with rows that there are and a note', async () => {
  const refused = { status: 409, body: { code: 'not-confirmed' } }
  expect(await july.act(malee!, 'return', MARKED)).toMatchObject(refused)
  await bring(july, 'draft', { officer: kanda!, head: wichai! }, 'rice.food')
  expect(await july.act(malee!, 'return', MARKED)).toMatchObject(refused)
  await july.confirm(kanda!)
  for (const wrong of [
    { ...MARKED, note: '   ' },
    { ...MARKED, rows: [] },
    { ...MARKED, rows: ['rice.food', 'rice.food'] },
    { ...MARKED, notes: { 'rice.food': '' } },
    { ...MARKED, notes: { 'tea.beverage': 'ของอำเภออื่น' } },
  ])
    expect((await july.act(malee!, 'return', wrong)).body.code).toBe('bad-input')
  const strange = await july.act(malee!, 'return', { ...MARKED, rows: ['tea.beverage'] })
  expect(strange).toMatchObject({ status: 404, body: { code: 'not-found' } })
  for (const client of [kanda!, wichai!, await world.as('chiang')])
    expect((await july.act(client, 'return', MARKED)).status).toBe(403)
  expect((await july.seen(kanda!)).head).toMatchObject({ state: 'confirmed', returned: null })
})

test('L-5: a return takes a certified month back to draft and voids its certificate; the district sees exactly the marked rows', async () => {
  await july.certify(wichai!)
  world.clock.set('2024-07-30T10:00:00+07:00')
  const act = once({ ...MARKED, notes: { 'bowl.craft': 'ไม่มียอดจริงหรือไม่' } })
  const [first, again] = await Promise.all([
    malee!.post(`${july.path}/return`, act),
    malee!.post(`${july.path}/return`, act),
  ])
  expect(first).toEqual(again)
  expect(first.body.head).toMatchObject({ state: 'draft', confirmed: null, certified: null })
  expect(await returned(kanda!)).toEqual({
    by: 'มาลี',
    at: '2024-07-30T03:00:00.000Z',
    note: MARKED.note,
    rows: [
      { row: 'rice.food', state: 'amounts', amounts: [100_000, 0, 0, 0], note: null },
      { row: 'bowl.craft', state: 'no-sales', amounts: [0, 0, 0, 0], note: 'ไม่มียอดจริงหรือไม่' },
    ],
    answeredAt: null,
  })
  const { certificates } = (await malee!.get(`${july.path}/certificates`)).body
  expect(certificates).toMatchObject([{ voided: { by: 'มาลี', act: 'returned' } }])
  expect(await line()).toMatchObject({ state: 'draft', returnedRows: 2, answeredRows: 0 })
  expect(await count('changes', { act: 'returned', why: MARKED.note })).toBe(1)
})

test('L-5: what stood before and what stands now is told after the district has confirmed again, on time as it was', async () => {
  await july.save(kanda!, 'rice.food', 40_000)
  world.clock.set('2024-07-31T10:00:00+07:00')
  expect((await july.confirm(kanda!)).status).toBe(200)
  const told = await returned(malee!)
  expect(told).toMatchObject({ answeredAt: '2024-07-31T03:00:00.000Z' })
  const { rows } = await july.seen(malee!)
  const now = (id: string) => rows.find(({ row }: { row: string }) => row === id)?.amounts[0]
  expect(told.rows.map(({ row, amounts }: never) => [row, amounts[0], now(row)])).toEqual([
    ['rice.food', 100_000, 40_000],
    ['bowl.craft', 0, 0],
  ])
  expect(await line()).toMatchObject({ returnedRows: 0, answeredRows: 2 })
})

test('L-5: correcting once more keeps when it was answered; a second return stands in place of the first', async () => {
  await july.save(kanda!, 'rice.food', 45_000)
  world.clock.set('2024-08-01T10:00:00+07:00')
  await july.confirm(kanda!)
  expect(await returned(malee!)).toMatchObject({ answeredAt: '2024-07-31T03:00:00.000Z' })
  await july.act(malee!, 'return', { rows: ['rice.food'], note: 'อีกครั้ง' })
  expect(await returned(kanda!)).toMatchObject({
    note: 'อีกครั้ง',
    rows: [{ row: 'rice.food', amounts: [45_000, 0, 0, 0] }],
    answeredAt: null,
  })
})

test('L-5: a locked month is not returned; an unlocked one is', async () => {
  await july.confirm(kanda!)
  await july.act(malee!, 'lock', { reason: 'รับเท่านี้' })
  expect((await july.act(malee!, 'return', MARKED)).body.code).toBe('locked')
  await july.unlock(malee!)
  expect((await july.act(malee!, 'return', MARKED)).status).toBe(200)
})

test('L-5: a return at the same time as a save comes after it or is told that it is a draft', async () => {
  for (let round = 0; round < 10; round += 1) {
    await july.confirm(kanda!)
    const [back, saved] = await Promise.all([
      july.act(malee!, 'return', { rows: ['rice.food'], note: `รอบ ${round}` }),
      july.save(kanda!, 'rice.food', 1_000 + round),
    ])
    expect(saved!.status).toBe(200)
    const { head } = await july.seen(kanda!)
    expect(head.state).toBe('draft')
    if (back!.status === 200) expect(head.returned.note).toBe(`รอบ ${round}`)
    else expect(back!.body.code).toBe('not-confirmed')
  }
})
