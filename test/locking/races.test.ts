import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from '../support/client.ts'
import { appoint, bring, julyOf, once, PROVINCE } from '../support/july.ts'
import { balanced, codeOf, racing } from '../support/race.ts'
import { startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const REASON = { reason: 'รับเท่านี้ก่อน' }
const ROUNDS = Array.from({ length: 14 }, (_, round) => round)
let world: World
let [kanda, nipa, wichai, malee, newcomer]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, nipa, wichai, malee, newcomer] = await Promise.all(
    (['kanda', 'nipa', 'wichai', 'malee', 'newcomer'] as const).map(world.as),
  )
  await appoint('newcomer', 'province-officer', '52')
  await bring(july, 'confirmed', { officer: kanda!, head: wichai! }, 'rice.food')
}, 30_000)
afterAll(() => world.stop())

const amounts = async () => {
  const { rows } = await july.seen(malee!)
  return ['rice.food', 'bowl.craft'].map(
    (id) => rows.find(({ row }: { row: string }) => row === id).amounts[0],
  )
}

test('L-7: saves and a lock at once: a save is in the locked figures, or comes too late', async () => {
  const race = racing()
  for (const round of ROUNDS) {
    const rice = await july.ready(kanda!, 'rice.food', 1_000 + round)
    const bowl = await july.ready(nipa!, 'bowl.craft', 2_000 + round)
    const [locked, one, other] = await Promise.all([
      race.theirs(() => july.act(malee!, 'lock', REASON)),
      race.mine(rice),
      race.mine(bowl),
    ])
    expect(locked.status).toBe(200)
    await balanced(july)
    const saved = [race.told(codeOf(one)), codeOf(other)]
    const stands = await amounts()
    expect([stands[0] === 1_000 + round, stands[1] === 2_000 + round]).toEqual(
      saved.map((code) => code === 'ok'),
    )
    expect((await july.unlock(malee!)).status).toBe(200)
  }
  expect([...race.seen].toSorted()).toEqual(['locked', 'ok'])
}, 120_000)

test('L-3: locks of one and of all by two officers, at once with an unlock and a save: at most one of them locks, figures are what stands', async () => {
  await july.act(malee!, 'lock', REASON)
  for (const round of ROUNDS) {
    const [one, other, all, unlocked, saved] = await Promise.all([
      july.act(malee!, 'lock', REASON),
      july.act(newcomer!, 'lock', REASON),
      newcomer!.post(`${PROVINCE}/lock`, once({ reasons: { '5201': 'ทั้งจังหวัด' } })),
      july.unlock(malee!),
      july.save(kanda!, 'rice.food', 5_000 + round),
    ])
    const singles = [codeOf(one), codeOf(other)]
    for (const code of [...singles, codeOf(saved)]) expect(['ok', 'locked']).toContain(code)
    expect([codeOf(all), codeOf(unlocked)]).toEqual(['ok', 'ok'])
    const locks = singles.filter((code) => code === 'ok').length + all.body.done.length
    expect(locks).toBeLessThanOrEqual(1)
    await balanced(july)
    if (locks === 0) expect(codeOf(await july.act(malee!, 'lock', REASON))).toBe('ok')
  }
  await july.unlock(malee!)
}, 120_000)

test('K-1: a certificate and a save at once: certified is what was looked at, and a save after it voids it', async () => {
  const race = racing()
  for (const round of ROUNDS) {
    await july.confirm(kanda!)
    const { version, total } = (await july.seen(wichai!)).head
    const rice = await july.ready(kanda!, 'rice.food', 3_000 + round)
    const [saved, certified] = await Promise.all([
      race.mine(rice),
      race.theirs(() => july.act(wichai!, 'certify', { version })),
    ])
    race.told(certified.status === 200 ? 'certified' : 'ok')
    expect(saved.status).toBe(200)
    await balanced(july)
    const { certificates } = (await malee!.get(`${july.path}/certificates`)).body
    expect(certificates.every(({ voided }: { voided: object | null }) => voided)).toBe(true)
    if (certified.status === 200) expect(certified.body.certificate.total).toBe(total)
    else expect(certified.body.code).toBe('not-confirmed')
  }
  expect([...race.seen].toSorted()).toEqual(['certified', 'ok'])
}, 120_000)
