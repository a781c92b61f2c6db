import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import type { ClosingDocument } from '#bot/calendar/closings.store.ts'
import { closeMonthJob } from '#jobs/close-month.job.ts'
import { lookAtSchedule, type Queue } from '#jobs/look-at-schedule.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { Month } from '#shared/calendar/month.ts'
import { move } from '../support/calendar.ts'
import type { Client } from '../support/client.ts'
import { julyOf } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
let world: World
let [kanda, malee, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-08-04T09:00:00+07:00')
  ;[kanda, malee, prasert] = await Promise.all((['kanda', 'malee', 'prasert'] as const).map(world.as))
}, 30_000)
afterAll(() => world.stop())

const at = (iso: string) => world.clock.set(`2024-${iso}+07:00`)
const closings = () => count('closings', { form: 'otop-sales', period: '2024-07' })

/** A look of the jobs now: closes at once what fell due. */
async function look(): Promise<string[]> {
  const done: string[] = []
  const queue: Queue = async (due, unit) => {
    if (due.form === 'otop-sales') done.push(unit)
    await closeMonthJob.run(world.deps, due, unit)
  }
  await lookAtSchedule(world.deps, [closeMonthJob], queue, world.deps.clock())
  return done
}

test('D-8: the Department extends a close; a save after the standard close is accepted', async () => {
  expect(await look()).toEqual([])
  const moved = await move(prasert!, {
    provinceDueAt: '2024-08-12T00:00:00+07:00',
    closesAt: '2024-08-12T16:30:00+07:00',
  })
  expect(moved.status).toBe(200)
  at('08-06T00:00:00')
  expect((await july.save(kanda!, 'rice.food', 100_000)).status).toBe(200)
})

test('D-5: every screen tells the new dates, and July stays the month worked on while August opens', async () => {
  at('08-11T09:00:00')
  expect((await kanda!.get('/me')).body.working['otop-sales']).toBe('2024-07')
  const { cards } = (await kanda!.get('/my-work')).body
  expect(cards[0]).toMatchObject({ period: '2024-07', writability: { kind: 'open' } })
  expect((await malee!.get('/provinces/52/otop-sales/2024-07')).body.calendar).toMatchObject({
    closesAt: '2024-08-12T09:30:00.000Z',
  })
  expect((await kanda!.get('/sheets/otop-sales/2024-08/5201')).body.writability.kind).toBe('open')
})

test('D-4: the job of the standard close closes nothing', async () => {
  expect(await look()).toEqual([])
  const closesAt = new Date('2024-08-06T00:00:00+07:00')
  const of = { form: 'otop-sales', period: Month.parse('2024-07') } as const
  const standard = { ...of, at: closesAt, day: dayOf(closesAt), ...NO_WEIGHT }
  await closeMonthJob.run(world.deps, standard, '52')
  expect(await closings()).toBe(0)
})

test('D-4: at the new close a save is refused, also before any job, and the jobs close at that instant', async () => {
  const last = await july.ready(kanda!, 'rice.food', 200_000)
  at('08-12T16:29:59')
  expect((await last()).status).toBe(200)
  const late = await july.ready(kanda!, 'rice.food', 300_000)
  at('08-12T16:30:00')
  expect(await late()).toMatchObject({
    status: 409,
    body: { code: 'closed', details: { since: '2024-08-12T09:30:00.000Z' } },
  })
  expect((await kanda!.get('/me')).body.working['otop-sales']).toBe('2024-08')
  expect(await look()).toContain('52')
  const closing = await mongoose.connection
    .collection<ClosingDocument>('closings')
    .findOne({ form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
  expect(closing).toMatchObject({ closedAt: new Date('2024-08-12T09:30:00Z'), total: 200_000, version: 1 })
})

test('D-8: once it has closed the Department cannot open it again by the calendar', async () => {
  expect(await move(prasert!, { closesAt: '2024-08-20T00:00:00+07:00' }, { version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'closed' },
  })
})
