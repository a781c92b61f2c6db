import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { endLift, liftsEnded } from '#bot/locking/end-lifts.ts'
import { Month } from '#shared/calendar/month.ts'
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
  await july.unlock(malee!)
}, 30_000)
afterAll(() => world.stop())

test('L-4: when the Department has moved the close to an earlier day, an unlock until the close ends with it and counts as locked', async () => {
  const closesAt = '2024-08-03T00:00:00+07:00'
  const instants = { provinceDueAt: closesAt, closesAt }
  const change = once({ version: 0, reason: 'ปิดเร็วเพราะวันหยุดยาว', instants })
  expect((await prasert!.put('/calendars/otop-sales/2024-07', change)).status).toBe(200)
  expect((await july.seen(kanda!)).head.unlocked.until).toBe('2024-08-02T17:00:00.000Z')
  world.clock.set('2024-08-02T23:59:59.999+07:00')
  expect((await july.save(kanda!, 'rice.food', 70_000)).status).toBe(200)
  world.clock.set('2024-08-03T00:00:01+07:00')
  expect((await july.save(kanda!, 'rice.food', 1)).body.code).toBe('closed')
  const seen = (await malee!.get('/provinces/52/otop-sales/2024-07')).body
  expect(seen).toMatchObject({ locked: 1, officialTotal: 70_000 }) // no job has come yet
  expect(seen.districts[0]).toMatchObject({ unlockedUntil: null, official: 70_000 })
  await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
  expect(await count('closings', { locked: 1, lockedTotal: 70_000, leftOut: 0 })).toBe(1)
  for (const { sheet } of await liftsEnded(world.deps.clock())) await endLift(world.deps, sheet)
  const [line] = (await malee!.get('/provinces/52/otop-sales/2024-07')).body.districts
  expect(line).toMatchObject({ official: 70_000, lock: { by: null, at: '2024-08-02T17:00:00.000Z' } })
})
