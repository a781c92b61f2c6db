import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import mongoose from 'mongoose'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { endLift, liftsEnded } from '#bot/locking/end-lifts.ts'
import { findHead } from '#bot/sheets/sheets.store.ts'
import { rowsOf } from '#bot/sheets/rows.store.ts'
import { Month } from '#shared/calendar/month.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import type { CastName } from '../support/cast.ts'
import type { Client } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'
import { type LifeAct, lifeAct, play } from './life-acts.ts'
import * as life from './life-model.ts'

const PEOPLE: CastName[] = ['kanda', 'nipa', 'wichai', 'somsak', 'malee', 'prasert', 'chiang']
const COLLECTIONS = [
  'sheets',
  'rows',
  'changes',
  'saves',
  'certificates',
  'closings',
  'exceptions',
  'requests',
  'outbox',
]
/** A life begins before the opening, or when the close is near. */
const STARTS = ['2024-07-09T20:00:00+07:00', '2024-08-04T12:00:00+07:00'].map(Date.parse)
const HOUR = 3_600_000
/** Mostly hours, now and then most of what is left of the month. */
const STEPS = [6, 12, 20, 30, 60, 300].map((hours) => hours * HOUR)

let world: World
const clients = new Map<CastName, Client>()

beforeAll(async () => {
  world = await startWorld('2024-07-09T20:00:00+07:00')
  for (const who of PEOPLE) clients.set(who, await world.as(who))
}, 30_000)
afterAll(() => world.stop())

const id = (district: string): string => `otop-sales:2024-07:${district}`
const seen = async (district: string) =>
  (await clients.get('prasert')!.get(`/sheets/otop-sales/2024-07/${district}`)).body

/** The clock moves on, and its jobs look, sometimes. */
async function passTime(model: life.Model, act: LifeAct): Promise<void> {
  if (act.kind === 'time') model.now += STEPS[act.pick % STEPS.length]!
  world.clock.set(new Date(model.now).toISOString())
  if (act.kind === 'time' && act.ready) return
  for (const { sheet } of await liftsEnded(world.deps.clock())) await endLift(world.deps, sheet)
  for (const sheet of Object.values(model.sheets)) life.settle(sheet, model.now)
  if (model.now >= life.CLOSES)
    await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
}

async function doAct(model: life.Model, act: LifeAct): Promise<void> {
  if (act.kind === 'time' || act.kind === 'settle') return passTime(model, act)
  const { head } = await seen(act.district)
  const sent = play(model, act, head.version)
  const answer = await clients.get(act.who)!.ask(sent.method, sent.path, sent.body)
  const code = answer.status < 300 ? 'ok' : answer.body.code
  expect({ act: act.kind, who: act.who, code }).toEqual({ act: act.kind, who: act.who, code: sent.expected })
}

/** What is seen is what the model says; a head's totals are those of its rows. */
async function compare(model: life.Model): Promise<void> {
  const province = (await clients.get('malee')!.get('/provinces/52/otop-sales/2024-07')).body
  for (const [district, sheet] of Object.entries(model.sheets)) {
    const { head, writability } = await seen(district)
    const line = province.districts.find(({ area }: { area: string }) => area === district)
    expect({
      district,
      state: head.state,
      total: head.total,
      locked: line.lock !== null,
      official: line.official,
      writing: writability.kind,
    }).toEqual({
      district,
      state: sheet.state,
      total: life.totalOf(sheet),
      locked: life.isLocked(sheet, model.now),
      official: life.officialOf(sheet, model.now),
      writing: life.writable(sheet, model.now),
    })
    const stored = await findHead(id(district))
    if (stored && stored.state !== 'not-started')
      expect(totalsOf(await rowsOf(stored._id))).toEqual({ totals: stored.totals, counts: stored.counts })
  }
}

async function runLife(start: number, acts: LifeAct[]): Promise<void> {
  for (const name of COLLECTIONS) await mongoose.connection.collection(name).deleteMany({})
  const model = life.freshModel(start)
  world.clock.set(new Date(start).toISOString())
  await doAct(model, { ...acts[0]!, kind: 'time', pick: 0, ready: false }) // six hours later
  for (const act of acts) {
    await doAct(model, act)
    await compare(model)
  }
}

test('L-1 … L-7: whatever people do, in whatever order, nothing is written that the rules forbid, and totals are those of the rows', async () => {
  const lives = fc.array(lifeAct, { minLength: 50, maxLength: 80 })
  await fc.assert(fc.asyncProperty(fc.constantFrom(...STARTS), lives, runLife), {
    numRuns: 12,
    endOnFailure: true,
  })
}, 240_000)
