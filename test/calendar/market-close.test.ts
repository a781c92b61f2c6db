import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { endLift, liftsEnded } from '#bot/locking/end-lifts.ts'
import { FiscalYear } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { move } from '../support/calendar.ts'
import { type Client, saving } from '../support/client.ts'
import { once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const SALES = '/sheets/market-sales/2024-07/5202'
const REGISTRY = '/sheets/market-registry/FY2024/5202'
const MARKETS = '/registries/FY2024/5202/markets'
const ENTRY = {
  name: 'ตลาดวัดใหม่',
  subdistrict: '520201',
  traders: 9,
  status: 'new',
  places: ['offline'],
  rhythm: 'weekly',
}

let world: World
let [prasert, malee, somsak]: Client[] = []
let row: string

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[prasert, malee, somsak] = await Promise.all((['prasert', 'malee', 'somsak'] as const).map(world.as))
  row = (await somsak!.post(MARKETS, once({ entry: ENTRY }))).body.row.row
  await saveSales(0)
  for (const sheet of [SALES, REGISTRY]) await lockAndLift(sheet)
}, 30_000)
afterAll(() => world.stop())

const day = (text: string): string => `2024-${text}T00:00:00+07:00`
const headOf = async (sheet: string) => (await somsak!.get(sheet)).body.head
const saveSales = (version: number) =>
  somsak!.put(`${SALES}/rows/${row}`, saving({ version, amounts: [50_000 + version, 0, 0, 0] }))
const saveMarket = (version: number) =>
  somsak!.put(`${MARKETS}/${row}`, once({ version, entry: { ...ENTRY, traders: 10 } }))

async function lockAndLift(sheet: string): Promise<void> {
  const { version } = await headOf(sheet)
  expect((await somsak!.post(`${sheet}/confirm`, once({ version }))).status).toBe(200)
  expect((await malee!.post(`${sheet}/lock`, once())).status).toBe(200)
  const lift = once({ reason: 'แก้ยอด', until: 'close' })
  expect((await malee!.post(`${sheet}/unlock`, lift)).status).toBe(200)
}

test('L-4: a close of market sales moved earlier ends an unlock of that month, and of no other form', async () => {
  const registry = await headOf(REGISTRY)
  const instants = { districtDueAt: day('08-01'), provinceDueAt: day('08-03'), closesAt: day('08-03') }
  const moved = await move(prasert!, instants, { form: 'market-sales' })
  expect(moved).toMatchObject({ status: 200, body: { period: { form: 'market-sales', version: 1 } } })
  expect((await headOf(SALES)).unlocked.until).toBe('2024-08-02T17:00:00.000Z')
  expect(await headOf(REGISTRY)).toEqual(registry)
  expect(registry.unlocked.until).toBe('2024-09-30T17:00:00.000Z')
})

test('L-4: and so does a close of the registry', async () => {
  const instants = { districtDueAt: day('08-02'), provinceDueAt: day('08-04'), closesAt: day('08-04') }
  const moved = await move(prasert!, instants, { form: 'market-registry', period: 'FY2024' })
  expect(moved.status).toBe(200)
  expect((await headOf(REGISTRY)).unlocked.until).toBe('2024-08-03T17:00:00.000Z')
})

test('D-4: each closes by its own clock, and what was locked then is recorded', async () => {
  world.clock.set('2024-08-02T23:59:59.999+07:00')
  expect([(await saveSales(1)).status, (await saveMarket(1)).status]).toEqual([200, 200])
  world.clock.set('2024-08-03T00:00:01+07:00')
  expect((await saveSales(2)).body.code).toBe('closed')
  expect((await saveMarket(2)).status).toBe(200)
  world.clock.set('2024-08-04T00:00:01+07:00')
  expect((await saveMarket(3)).body.code).toBe('closed')
  expect((await malee!.get('/provinces/52/market-sales/2024-07')).body).toMatchObject({
    locked: 1,
    officialTotal: 50_001,
  })
  const periods = [
    { form: 'market-sales', period: Month.parse('2024-07') },
    { form: 'market-registry', period: FiscalYear.parse('FY2024') },
  ] as const
  for (const one of periods) {
    await closeMonth(world.deps, { ...one, province: '52' })
    expect(await count('closings', { ...one, locked: 1, districts: 13 })).toBe(1)
  }
  for (const { sheet } of await liftsEnded(world.deps.clock())) await endLift(world.deps, sheet)
  for (const sheet of [SALES, REGISTRY])
    expect((await headOf(sheet)).lock).toMatchObject({ by: null, ready: false })
})

test('D-8: a period that has closed is moved no more, in either form', async () => {
  const of = [
    { form: 'market-sales', period: '2024-07' },
    { form: 'market-registry', period: 'FY2024' },
  ]
  for (const one of of)
    expect((await move(prasert!, { closesAt: day('08-09') }, { ...one, version: 1 })).body.code).toBe(
      'closed',
    )
})
