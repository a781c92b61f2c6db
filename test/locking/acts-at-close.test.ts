import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Answer, Client } from '../support/client.ts'
import { bring, julyOf, once, PROVINCE } from '../support/july.ts'
import { codeOf, racing } from '../support/race.ts'
import { startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const ROUNDS = Array.from({ length: 12 }, (_, round) => round)
const HOUR = 3_600_000
const CLOSE = Date.parse('2024-08-06T00:00:00+07:00')
const MONTH = { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' } as const
let world: World
let [kanda, wichai, malee]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, malee] = await Promise.all((['kanda', 'wichai', 'malee'] as const).map(world.as))
  await bring(july, 'confirmed', { officer: kanda!, head: wichai! }, 'rice.food')
}, 30_000)
afterAll(() => world.stop())

const at = (instant: number) => world.clock.set(new Date(instant).toISOString())
const collection = (name: string) => mongoose.connection.collection(name)

/** As before the close, nothing locked; the district without producers has no head. */
async function reopen(): Promise<void> {
  const open = { closedAt: null, lock: null, unlocked: null, official: null }
  await collection('sheets').updateMany({}, { $set: open })
  await collection('sheets').deleteMany({ district: '5213' })
  await collection('closings').deleteMany({})
  await collection('requests').deleteMany({})
  at(CLOSE - 2 * HOUR)
}
const lift = { reason: 'แก้ยอด', until: 'close' }
const lock = () => july.act(malee!, 'lock', { reason: 'รับเท่านี้' })
/** What came of an act on the whole province: 'closed' when it was done to no district. */
const ofAll = async (act: string, more: object): Promise<string> => {
  const { body } = await malee!.post(`${PROVINCE}/${act}`, once(more))
  expect(body.skipped.map(({ why }: { why: string }) => why)).toContain(
    body.done.length > 0 ? (act === 'lock' ? 'not-ready' : 'not-locked') : 'closed',
  )
  return body.done.length > 0 ? 'ok' : 'closed'
}
const request = async (): Promise<string> => {
  await lock()
  return (await july.act(kanda!, 'unlock-requests', { reason: 'ยอดผิด' })).body.request.id
}
const code = async (answer: Promise<Answer>): Promise<string> => codeOf(await answer)

/** The closing's figures, and what the Department's reports add up. */
const figures = async () => {
  at(CLOSE)
  const { locked, officialTotal, total } = (await malee!.get(PROVINCE)).body
  const closing = await collection('closings').findOne({})
  return {
    official: { locked, lockedTotal: officialTotal, total },
    closing: {
      locked: closing?.['locked'],
      lockedTotal: closing?.['lockedTotal'],
      total: closing?.['total'],
    },
  }
}

test.each([
  [
    'a lock of all',
    async () => '',
    () => ofAll('lock', { reasons: { '5201': 'รับเท่านี้', '5213': 'ไม่มีผู้ผลิต' } }),
  ],
  ['an unlock', async () => codeOf(await lock()), () => code(july.unlock(malee!))],
  ['an unlock of all', async () => codeOf(await lock()), () => ofAll('unlock', lift)],
  [
    'the grant of an unlock',
    request,
    (id: string) => code(malee!.post(`/requests/${id}/answer`, once({ granted: true, until: 'close' }))),
  ],
])(
  'D-4: %s at once with the close, or with the clock an hour back after it: the closing’s figures are the official ones',
  async (_what, before, act) => {
    const race = racing()
    for (const _ of ROUNDS) {
      await reopen()
      const made = await before()
      at(CLOSE - 1)
      const [told] = await Promise.all([
        race.mine(() => act(made)),
        race.theirs(() => closeMonth(world.deps, MONTH)),
      ])
      expect(['ok', 'closed']).toContain(race.told(told))
      const { official, closing } = await figures()
      expect(closing).toEqual(official)
      at(CLOSE - HOUR)
      expect(await act(made)).not.toBe('ok')
      expect((await figures()).official).toEqual(closing)
    }
    expect([...race.seen].toSorted()).toEqual(['closed', 'ok'])
  },
  120_000,
)

test('L-4: an unlock that ran up to the close lets nobody write when the clock steps back over it', async () => {
  await reopen()
  expect([codeOf(await lock()), codeOf(await july.unlock(malee!))]).toEqual(['ok', 'ok'])
  const saving = await july.ready(kanda!, 'rice.food', 5)
  at(CLOSE)
  await closeMonth(world.deps, MONTH)
  at(CLOSE - HOUR)
  expect([codeOf(await saving()), codeOf(await july.unlock(malee!))]).toEqual(['closed', 'closed'])
  expect((await july.seen(kanda!)).head.total).toBe(100_000)
})
