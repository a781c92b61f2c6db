import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { endLift, liftsEnded } from '#bot/locking/end-lifts.ts'
import { findHead } from '#bot/sheets/sheets.store.ts'
import { Month } from '#shared/calendar/month.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { Answer, Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, PROVINCE } from '../support/july.ts'
import { balanced, codeOf } from '../support/race.ts'
import { count, startWorld, type World } from '../support/world.ts'

const [july, other] = [julyOf('5201'), julyOf('5202')]
const REASON = { reason: 'พร้อมกันทุกคน' }
const MINUTE = 60_000
const CLOSE = Date.parse('2024-08-06T00:00:00+07:00')
const REFUSALS = [
  'locked',
  'closed',
  'not-locked',
  'not-closed',
  'not-confirmed',
  'not-complete',
  'own-work',
  'already-running',
  'changed-meanwhile',
]
let world: World
let [kanda, nipa, wichai, somsak, malee, newcomer, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-08-05T09:00:00+07:00')
  ;[kanda, nipa, wichai, somsak, malee, newcomer, prasert] = await Promise.all(
    (['kanda', 'nipa', 'wichai', 'somsak', 'malee', 'newcomer', 'prasert'] as const).map(world.as),
  )
  await appoint('newcomer', 'province-officer', '52')
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(other, 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
}, 30_000)
afterAll(() => world.stop())

/** What everybody does at the same instant, all of it looked at before. */
async function everything(round: number): Promise<(() => Promise<Answer>)[]> {
  const until = new Date(world.deps.clock().getTime() + 3 * MINUTE).toISOString()
  const excepted = { form: 'otop-sales', period: '2024-07', district: '5201', ...REASON, until }
  const { version } = (await july.seen(wichai!)).head
  const acts = [
    await july.ready(kanda!, 'rice.food', 10_000 + round),
    await july.ready(nipa!, 'rice.food', 20_000 + round),
    await other.ready(somsak!, 'soap.herb', 30_000 + round),
    () => july.act(kanda!, 'confirm', { version }),
    () => july.act(wichai!, 'certify', { version }),
    () => july.act(wichai!, 'refuse-certify', { note: 'แก้ก่อน' }),
    () => july.act(malee!, 'lock', REASON),
    () => july.unlock(newcomer!, '24h'),
    () => july.act(newcomer!, 'return', { rows: ['rice.food'], note: 'ตรวจ' }),
    () => malee!.post(`${PROVINCE}/lock`, once({ reasons: { '5202': 'รับไว้' } })),
    () => newcomer!.post(`${PROVINCE}/unlock`, once({ ...REASON, until: 'close' })),
    () => prasert!.post('/exceptions', once(excepted)),
  ]
  return acts.map((_, place) => acts[(place * 5 + round) % acts.length]!)
}

async function jobs(): Promise<void> {
  const now = world.deps.clock()
  const ends = (await liftsEnded(now)).map(({ sheet }) => endLift(world.deps, sheet))
  if (now.getTime() >= CLOSE)
    ends.push(closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' }))
  await Promise.all(ends)
}

/** A certified month has exactly one certificate that holds, its own; any other has none. */
async function certificatesFit(): Promise<void> {
  const head = (await findHead(july.id))!
  const valid = await count('certificates', { sheet: july.id, voided: null })
  expect({ state: head.state, valid }).toEqual({
    state: head.state,
    valid: head.state === 'certified' ? 1 : 0,
  })
}

test('L-7: whatever is done at the same instant, before and after the close: no act breaks, figures are those of the rows', async () => {
  const codes = new Set<string>()
  for (let round = 0; round < 18; round += 1) {
    world.clock.set(new Date(CLOSE + (round - 9) * MINUTE).toISOString())
    const [answers] = await Promise.all([Promise.all((await everything(round)).map((act) => act())), jobs()])
    for (const answer of answers) codes.add(codeOf(answer))
    await Promise.all([balanced(july), balanced(other), certificatesFit()])
    // Something to certify, to return and to lock in the next round, where that is allowed.
    await july.unlock(malee!)
    await july.confirm(kanda!)
    if (round % 3 === 0) await july.certify(wichai!)
  }
  expect([...codes].filter((code) => code !== 'ok' && !REFUSALS.includes(code))).toEqual([])
  expect(codes.size).toBeGreaterThan(6)
}, 120_000)

test('D-7: after the last exception the closing says what is official, and each of its versions is kept', async () => {
  world.clock.set(new Date(CLOSE + 600 * MINUTE).toISOString())
  await jobs()
  const closing = (await mongoose.connection.collection('closings').findOne({}))!
  const heads = await Promise.all([july, other].map(({ id }) => findHead(id)))
  const official = heads.map((head) => (head?.official ? grandTotal(head.official.totals) : 0))
  expect(closing['lockedTotal']).toBe(official[0]! + official[1]!)
  const versions = (closing['earlier'] as { version: number }[]).map(({ version }) => version)
  expect(versions).toEqual(Array.from({ length: closing['version'] - 1 }, (_, at) => at + 1))
  expect(closing['version']).toBe(1 + (await count('exceptions', { ended: { $ne: null } })))
  expect(await count('exceptions', { ended: null })).toBe(0)
})
