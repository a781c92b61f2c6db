import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { endLiftJob } from '#jobs/end-lift.job.ts'
import { lookAtLifts, type Queue } from '#jobs/look-at-schedule.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
let world: World
let [kanda, wichai, malee, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, malee, prasert] = await Promise.all(
    (['kanda', 'wichai', 'malee', 'prasert'] as const).map(world.as),
  )
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await july.act(malee!, 'lock')
  await july.unlock(malee!, 'end-of-day')
}, 30_000)
afterAll(() => world.stop())

/** A look at `iso` that does at once what it finds; tells what that was. */
async function lookAt(iso: string, fails = false): Promise<string[]> {
  world.clock.set(iso)
  const found: string[] = []
  const queue: Queue = async (due, sheet) => {
    if (fails) throw new Error('the store is away')
    found.push(`${due.line} ${due.period} ${sheet} ${due.at.toISOString()}`)
    await endLiftJob.run(world.deps, due, sheet)
  }
  await lookAtLifts(queue, world.deps.clock())
  return found
}
const foundAt = (end: string): string => `end-lift 2024-07 ${july.id} ${end}`
const written = () => count('changes', { act: { $in: ['locked-again', 'exception-ended'] }, sheet: july.id })

test('J-6: an unlock is found at its end, not before, and once; it is due at its end, however often it is found', async () => {
  expect(await lookAt('2024-07-30T23:59:59.999+07:00')).toEqual([])
  const found: string[] = []
  const keep: Queue = async (due, sheet) => void found.push(`${due.at.toISOString()} ${sheet}`)
  for (const second of ['00', '05', '10'])
    await lookAtLifts(keep, new Date(`2024-07-31T00:00:${second}+07:00`))
  expect(new Set(found)).toEqual(new Set([`2024-07-30T17:00:00.000Z ${july.id}`]))
  expect(await lookAt('2024-07-31T00:00:00+07:00')).toEqual([foundAt('2024-07-30T17:00:00.000Z')])
  expect(await lookAt('2024-07-31T00:00:05+07:00')).toEqual([])
  expect(await written()).toBe(1)
})

test('J-6: a look that could not queue it, or never came for days, misses nothing; looks at once write it once', async () => {
  await july.unlock(malee!, '24h')
  await expect(lookAt('2024-08-01T00:00:05+07:00', true)).rejects.toThrow('away')
  await Promise.all([lookAt('2024-08-04T09:00:00+07:00'), lookAt('2024-08-04T09:00:00+07:00')])
  expect(await written()).toBe(2)
  const lock = { 'lock.at': new Date('2024-08-01T00:00:05+07:00'), 'lock.by': null }
  expect(await count('sheets', { _id: july.id, ...lock } as object)).toBe(1)
})

test('J-6: an exception’s end is found like an unlock’s', async () => {
  world.clock.set('2024-08-06T09:00:00+07:00')
  const asked = { form: 'otop-sales', period: '2024-07', district: '5201', reason: 'ไฟดับ' }
  await prasert!.post('/exceptions', once({ ...asked, until: '2024-08-07T09:00:00+07:00' }))
  expect(await lookAt('2024-08-07T08:59:59+07:00')).toEqual([])
  expect(await lookAt('2024-08-07T09:00:00+07:00')).toEqual([foundAt('2024-08-07T02:00:00.000Z')])
  expect(await written()).toBe(3)
})
