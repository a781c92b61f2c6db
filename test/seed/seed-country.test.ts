import { afterEach, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { provincesToClose, unitsOf } from '#bot/calendar/units-due.ts'
import { staffOfProvince } from '#bot/seed/invent-people.ts'
import { inventMonth } from '#bot/seed/invent-month.ts'
import { inventProvince } from '#bot/seed/invent-producers.ts'
import { publishedTotals } from '#bot/seed/published-totals.ts'
import { seedDemo } from '#bot/seed/seed-demo.ts'
import { findClosing } from '#bot/calendar/closings.store.ts'
import { findHeads } from '#bot/sheets/heads.store.ts'
import { districtsOf, PROVINCE_CODES } from '#shared/areas/area.ts'
import { Month } from '#shared/calendar/month.ts'
import { rowTotal } from '#shared/sheets/row.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import { type SeededStore, startSeeded } from '../support/seeded-store.ts'

const month = (text: string): Month => Month.parse(text)
const TWO = ['83', '85'] // the smallest
const published = publishedTotals()
let seeded: SeededStore | null = null

const start = async (through: string) =>
  (seeded = await startSeeded({ provinces: TWO, through: month(through) }))
afterEach(async () => {
  await seeded?.stop()
  seeded = null
})

/** Everything the seed has written, by collection, in the order of ids. */
async function everything(): Promise<Record<string, unknown[]>> {
  const names = (await mongoose.connection.listCollections()).map(({ name }) => name).toSorted()
  const found: Record<string, unknown[]> = {}
  for (const name of names.filter((one) => one !== 'settings'))
    found[name] = await mongoose.connection.collection(name).find().sort({ _id: 1 }).toArray()
  return found
}

test('the same at every run, down to receipts, posts and history', async () => {
  await start('2023-11')
  const first = await everything()
  for (const name of [
    'people',
    'posts',
    'producers',
    'sheets',
    'rows',
    'changes',
    'certificates',
    'closings',
  ])
    expect(first[name]!.length).toBeGreaterThan(0)
  await seeded?.stop()
  await start('2023-11')
  const second = await everything()
  expect(Object.keys(second)).toEqual(Object.keys(first))
  for (const [name, documents] of Object.entries(first)) expect(second[name]).toEqual(documents)
}, 60_000)

test('each province: past months certified, locked and closed at the published figure, the next one half done', async () => {
  await start('2023-11')
  expect(await unitsOf('province-officer')).toEqual(TWO)
  expect(await provincesToClose({ form: 'otop-sales', period: month('2023-12') })).toEqual(TWO)
  for (const province of TWO) {
    for (const period of [month('2023-10'), month('2023-11')]) {
      const heads = await findHeads('otop-sales', period, districtsOf(province))
      const total = published.get(province)!.get(period)
      expect(heads).toHaveLength(districtsOf(province).length)
      expect(heads.every((head) => head.state === 'certified' && head.lock?.ready && head.closedAt)).toBe(
        true,
      )
      expect(heads.reduce((sum, { official }) => sum + grandTotal(official!.totals), 0)).toBe(total)
      expect(await findClosing('otop-sales', period, province)).toMatchObject({
        lockedTotal: total,
        leftOut: 0,
      })
    }
    const under = await findHeads('otop-sales', month('2023-12'), districtsOf(province))
    expect(under.some(({ state }) => state === 'draft')).toBe(true)
    expect(under.every(({ lock, closedAt }) => lock === null && closedAt === null)).toBe(true)
    expect(await findClosing('otop-sales', month('2023-12'), province)).toBeNull()
  }
}, 60_000)

test('after the last published month none is under way; a month without figures is refused', async () => {
  const { deps } = await start('2024-09')
  expect(await findHeads('otop-sales', month('2024-09'), TWO.flatMap(districtsOf))).toHaveLength(
    TWO.flatMap(districtsOf).length,
  )
  expect(await findHeads('otop-sales', month('2024-10'), TWO.flatMap(districtsOf))).toEqual([])
  for (const through of ['2023-09', '2024-10'])
    await expect(seedDemo(deps, { provinces: TWO, through: month(through) })).rejects.toThrow(through)
}, 60_000)

test('all 76 provinces × 12 months are the published table to the satang, some 79,000 rows each month', () => {
  const rows = new Map<Month, number>()
  for (const province of PROVINCE_CODES) {
    const producers = inventProvince(province)
    for (const [period, total] of published.get(province)!) {
      const invented = inventMonth(producers, period, total)
      expect(invented.reduce((sum, row) => sum + rowTotal(row.amounts), 0)).toBe(total)
      rows.set(period, (rows.get(period) ?? 0) + invented.length)
    }
  }
  expect([...rows.values()].every((count) => count > 75_000 && count < 83_000)).toBe(true)
}, 60_000)

test('every district has an officer and a head, every province two officers; nobody shares an id or a LINE account', () => {
  const staff = PROVINCE_CODES.flatMap(staffOfProvince)
  const at = (role: string, area: string) =>
    staff.filter(({ post }) => post.role === role && post.area === area).length
  for (const province of PROVINCE_CODES) expect(at('province-officer', province)).toBe(2)
  const districts = Map.groupBy(staff, ({ post }) => `${post.role} ${post.area}`)
  for (const district of PROVINCE_CODES.flatMap(districtsOf)) {
    expect(districts.has(`district-officer ${district}`)).toBe(true)
    expect(districts.has(`district-head ${district}`)).toBe(true)
  }
  expect(new Set(staff.map(({ id }) => id)).size).toBe(staff.length)
  expect(new Set(staff.map(({ userId }) => userId)).size).toBe(staff.length)
  expect(staff.every(({ userId }) => /^U[0-9a-f]{32}$/.test(userId))).toBe(true)
})
