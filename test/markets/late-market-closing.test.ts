import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Answer, Client } from '../support/client.ts'
import { codeOf, racing } from '../support/race.ts'
import { count, startWorld, type World } from '../support/world.ts'

const REGISTRY = '/sheets/market-registry/FY2024/5202'
const MARKETS = '/registries/FY2024/5202'
const SEPTEMBER = { form: 'market-sales', period: Month.parse('2024-09'), province: '52' } as const
const ENTRY = {
  subdistrict: '520201',
  traders: 24,
  status: 'new',
  places: ['offline'],
  rhythm: 'weekly',
}
const ROUNDS = Array.from({ length: 12 }, (_, round) => round)

let world: World
let somsak: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  somsak = await world.as('somsak')
  const entry = { ...ENTRY, name: 'ตลาดแรก' }
  await somsak.post(`${MARKETS}/markets`, { saveId: randomUUID(), entry })
  world.clock.set('2024-10-05T23:59:59+07:00')
}, 30_000)
afterAll(() => world.stop())

const ask = (): Promise<Answer> =>
  somsak.post(`${MARKETS}/market-requests`, {
    saveId: randomUUID(),
    entry: { ...ENTRY, name: `ตลาด ${randomUUID()}` },
    reason: 'เปิดตลาดหลังส่งข้อมูล',
  })
const open = () => count('requests', { kind: 'late-market', state: 'open' })
/** As before the close of September's sales. */
async function reopen(): Promise<void> {
  await mongoose.connection.collection('sheets').deleteMany({ form: 'market-sales' })
  await mongoose.connection.collection('closings').deleteMany({})
}

test('Q-3 M-20: a market asked for at once with the close of the year’s sales does not wait for an answer for ever', async () => {
  expect((await somsak.get(REGISTRY)).body.writability.kind).toBe('closed')
  const race = racing()
  for (const _ of ROUNDS) {
    await reopen()
    const [asked] = await Promise.all([race.mine(ask), race.theirs(() => closeMonth(world.deps, SEPTEMBER))])
    race.told(codeOf(asked))
    expect(await open()).toBe(0)
    expect(codeOf(await ask())).toBe('closed')
  }
  expect([...race.seen].toSorted()).toEqual(['closed', 'ok'])
}, 120_000)
