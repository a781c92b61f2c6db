import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { findHead } from '#bot/sheets/sheets.store.ts'
import { Month } from '#shared/calendar/month.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import type { Client } from '../support/client.ts'
import { julyOf, once } from '../support/july.ts'
import { codeOf, racing } from '../support/race.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const REASON = { reason: 'ลงยอดสลับช่อง' }
const ROUNDS = Array.from({ length: 12 }, (_, round) => round)
let world: World
let [kanda, wichai, malee]: Client[] = []

const ask = (by: Client) => july.act(by, 'unlock-requests', REASON)
const lock = () => july.act(malee!, 'lock', { reason: 'ตรวจแล้ว' })
const told = (person: string) => count('outbox', { kind: 'request-answered', person })
const open = () => count('requests', { about: july.id, state: 'open' })

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, malee] = await Promise.all((['kanda', 'wichai', 'malee'] as const).map(world.as))
}, 30_000)
afterAll(() => world.stop())

test('R-8: a head whose sheet is unlocked from the screen, alone or with all, is told; an officer is by the unlock itself', async () => {
  await lock()
  await ask(wichai!)
  await july.unlock(malee!)
  expect(await told('wichai')).toBe(1)
  await allSent('request-answered')
  const words = wordsOf((await heard(world, lineIdOf('wichai'))).slice(-1))
  for (const part of ['มาลี', 'แก้ยอด', '/otop/2024-07']) expect(words).toContain(part)
  await lock()
  await ask(wichai!)
  await malee!.post('/provinces/52/otop-sales/2024-07/unlock', once({ reason: 'แก้', until: 'close' }))
  expect(await told('wichai')).toBe(2)
  await lock()
  await ask(kanda!)
  await july.unlock(malee!)
  expect([await told('kanda'), await open()]).toEqual([0, 0])
})

test('Q-3: an unlock asked for and an unlock at once: no request stays open on an unlocked sheet', async () => {
  const race = racing()
  for (const _ of ROUNDS) {
    await lock()
    const [asked, unlocked] = await Promise.all([
      race.mine(() => ask(kanda!)),
      race.theirs(() => july.unlock(malee!)),
    ])
    expect(unlocked.status).toBe(200)
    race.told(codeOf(asked))
    expect(await open()).toBe(0)
  }
  expect([...race.seen].toSorted()).toEqual(['not-locked', 'ok'])
}, 120_000)

test('Q-1: asking writes the head that it looked at', async () => {
  await lock()
  const { version } = (await findHead(july.id))!
  expect((await ask(kanda!)).status).toBe(200)
  expect((await findHead(july.id))!.version).toBeGreaterThan(version)
})

test('Q-3: at the close a request for an unlock falls away, and nobody is told that it was granted', async () => {
  expect(await open()).toBe(1)
  const before = await told('kanda')
  await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
  expect(await open()).toBe(0)
  expect(await count('requests', { about: july.id, state: 'lapsed', answered: null })).toBe(1)
  expect(await told('kanda')).toBe(before)
})
