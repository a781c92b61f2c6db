import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { endLift } from '#bot/locking/end-lifts.ts'
import { findHead } from '#bot/sheets/sheets.store.ts'
import { Month } from '#shared/calendar/month.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { balanced, codeOf, racing } from '../support/race.ts'
import { startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const ROUNDS = Array.from({ length: 12 }, (_, round) => round)
const HOUR = 3_600_000
let world: World
let [kanda, nipa, wichai, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, nipa, wichai, prasert] = await Promise.all(
    (['kanda', 'nipa', 'wichai', 'prasert'] as const).map(world.as),
  )
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
}, 30_000)
afterAll(() => world.stop())

const head = async () => (await findHead(july.id))!
const at = (instant: number) => world.clock.set(new Date(instant).toISOString())
const collection = (name: string) => mongoose.connection.collection(name)

test('D-4: saves and the close at once: what was answered ok is in the closing’s figures, nothing else is', async () => {
  const race = racing()
  for (const round of ROUNDS) {
    await collection('sheets').updateMany({}, { $set: { closedAt: null } })
    await collection('closings').deleteMany({})
    at(Date.parse('2024-08-05T23:59:59.999+07:00'))
    const before = grandTotal((await head()).totals)
    const rice = await july.ready(kanda!, 'rice.food', 40_000 + round)
    const bowl = await july.ready(nipa!, 'bowl.craft', 50_000 + round)
    const [one, other] = await Promise.all([
      race.mine(rice),
      race.mine(bowl),
      race.theirs(() =>
        closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' }),
      ),
    ])
    const saved = [race.told(codeOf(one)), codeOf(other)]
    await balanced(july)
    const total = grandTotal((await head()).totals)
    expect(await collection('closings').findOne({})).toMatchObject({ total, lockedTotal: 0, leftOut: total })
    if (!saved.includes('ok')) expect(total).toBe(before)
    expect(codeOf(await july.save(kanda!, 'rice.food', 1))).toBe('closed')
  }
  expect([...race.seen].toSorted()).toEqual(['closed', 'ok'])
}, 120_000)

test('D-7: a save and the end of an exception at once: it comes before and undoes the confirmation, or it is refused', async () => {
  const asked = { form: 'otop-sales', period: '2024-07', district: '5201', reason: 'ไฟดับ' }
  const race = racing()
  for (const round of ROUNDS) {
    const end = Date.parse('2024-08-10T00:00:00+07:00') + round * HOUR
    at(end - HOUR / 2)
    const until = new Date(end).toISOString()
    const granted = await prasert!.post('/exceptions', once({ ...asked, until }))
    expect(granted.status).toBe(200)
    if (granted.body.head.state === 'draft') expect((await july.confirm(kanda!)).status).toBe(200)
    const { official } = await head()
    at(end - 1)
    const rice = await july.ready(kanda!, 'rice.food', 60_000 + round)
    const [saved] = await Promise.all([
      race.mine(rice),
      race.theirs(() => endLift({ ...world.deps, clock: () => new Date(end) }, july.id)),
    ])
    const code = race.told(codeOf(saved))
    await balanced(july)
    const after = await head()
    expect({ locked: after.lock !== null, over: after.exception }).toEqual({
      locked: code !== 'ok',
      over: null,
    })
    if (code === 'ok') expect(after.official).toEqual(official)
    expect(codeOf(await july.save(kanda!, 'rice.food', 1))).toBe('closed')
  }
  expect([...race.seen].toSorted()).toEqual(['closed', 'ok'])
}, 120_000)
