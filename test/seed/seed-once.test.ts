import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { saveSetting, settingOf } from '#bot/migrations/settings.store.ts'
import { seedDemo } from '#bot/seed/seed-demo.ts'
import { seedOnce } from '#bot/seed/seed-once.ts'
import { Month } from '#shared/calendar/month.ts'
import { type SeededStore, startSeeded } from '../support/seeded-store.ts'
import { count } from '../support/world.ts'

let seeded: SeededStore

beforeAll(async () => void (seeded = await startSeeded()), 60_000)
afterAll(() => seeded.stop())

const COLLECTIONS = ['people', 'posts', 'producers', 'sheets', 'rows', 'changes', 'closings', 'calendars']
const documents = async (): Promise<number[]> => {
  const counts: number[] = []
  for (const name of COLLECTIONS) counts.push(await count(name))
  return counts
}
const again = (): Promise<void> => seedDemo(seeded.deps)

test('a store that holds anything is not seeded', async () => {
  const whole = await documents()
  expect(Math.min(...whole)).toBeGreaterThan(0)
  expect(await seedOnce('demo', again)).toBe(false)
  expect(await seedOnce('real', again)).toBe(false)
  expect(await documents()).toEqual(whole)
})

test("the demo's seed that was cut off is begun anew; the real world's data is never removed", async () => {
  const whole = await documents()
  const cut = (): Promise<void> => Promise.reject(new Error('cut off'))
  await saveSetting('seed', 'begun')
  expect(await seedOnce('real', again)).toBe(false)
  expect(await documents()).toEqual(whole)
  await expect(seedOnce('demo', cut)).rejects.toThrow('cut off')
  expect(await settingOf('seed')).toBe('begun')
  expect(await seedOnce('demo', again)).toBe(true)
  expect(await documents()).toEqual(whole)
  expect(await settingOf('seed')).toBe('done')
}, 60_000)

test('a month without published figures is refused before anything is written', async () => {
  const whole = await documents()
  const extent = { provinces: ['52'], through: Month.parse('2025-01') }
  await expect(seedDemo(seeded.deps, extent)).rejects.toThrow('2025-01')
  expect(await documents()).toEqual(whole)
})
