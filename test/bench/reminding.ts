import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import { insertPeople } from '#bot/people/people.store.ts'
import { insertPosts } from '#bot/people/posts.store.ts'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { JOBS } from '#jobs/all-jobs.ts'
import { lookAtSchedule } from '#jobs/look-at-schedule.ts'
import type { Product } from '../support/product.ts'
import { type Add, ms, seconds } from './ask.ts'
import { type Measured, openLoop, percentile } from './load.ts'
import { officers, saving } from './saves.ts'

const PEOPLE = 3_000
const LINE_MS = 50
const LONGEST_MS = 180_000
const SAVES_A_SECOND = 50

const digests = (more: object) =>
  mongoose.connection.collection('outbox').countDocuments({ kind: 'digest', ...more })
/** Every province's try has come to its end. */
async function allQueued(): Promise<boolean> {
  const tries = mongoose.connection.collection('agendaJobs').find({ name: 'remind-officers' })
  const states = await tries.project({ lastFinishedAt: 1 }).toArray()
  return states.length >= PROVINCE_CODES.length && states.every(({ lastFinishedAt }) => lastFinishedAt)
}

/** Asked in a way that costs the store nothing, for it is what is measured. */
async function nothingOwed(): Promise<boolean> {
  const outbox = mongoose.connection.collection('outbox')
  const owed = ['waiting', 'sending'].map((state) =>
    outbox.findOne({ state, quiet: true }, { projection: { _id: 1 } }),
  )
  return (await Promise.all(owed)).every((one) => one === null)
}

/** Tells LINE's stand-in something. */
export const tell = (product: Product, path: string, body: object) =>
  fetch(`${product.simulator}/simulator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** 3,000 officers of districts not confirmed are due at once, and LINE takes 50 ms a call; officers go on saving. */
export async function measureReminding(product: Product, add: Add): Promise<void> {
  await measureLook(add)
  const save = saving(product, await officers(product))
  await appoint(product)
  await tell(product, 'faults', { kind: 'slow', ms: LINE_MS })
  await openLoop(20, SAVES_A_SECOND, 3, save) // warm
  const before = await openLoop(20, SAVES_A_SECOND, 10, save)
  const begin = performance.now()
  const moved = tell(product, 'clock', { to: '2024-07-24T09:00:00+07:00' })
  const queued = reached(allQueued, begin)
  const sent = queued.then(() => reached(nothingOwed, begin))
  const [queuedMs, sentMs, during] = await Promise.all([queued, sent, savesUntil(sent, save), moved])
  const delivered = await digests({ state: 'sent' })
  add(`${PEOPLE} people due at once: computed and queued`, seconds(queuedMs), '< 10 s', queuedMs < 10_000)
  add(
    `… ${delivered} sent to a LINE that takes ${LINE_MS} ms a call`,
    seconds(sentMs),
    '< 60 s',
    sentMs < 60_000 && delivered >= PEOPLE,
  )
  const [p95, p95Before] = [percentile(during, 0.95), percentile(before, 0.95)]
  add(
    `… p95 of ${SAVES_A_SECOND} saves a second meanwhile`,
    `${ms(p95)}, before it ${ms(p95Before)}, ${during.failed} failed`,
    '≤ 20 % more',
    p95 <= p95Before * 1.2 && during.failed === 0,
  )
  await tell(product, 'faults', { kind: null })
}

/** The officers, spread over the districts whose month is not confirmed, each a friend in LINE. */
async function appoint(product: Product): Promise<void> {
  const open = { period: '2024-07', state: { $in: ['not-started', 'draft'] } }
  const districts = await mongoose.connection.collection('sheets').distinct('district', open)
  const since = new Date()
  const people = Array.from({ length: PEOPLE }, (_, nth) => {
    const name = `เจ้าหน้าที่ ${nth}`
    return { _id: `bench${nth}`, lineUserId: `U${String(nth).padStart(32, 'b')}`, name, friend: true }
  })
  for (const { lineUserId: userId, name } of people) await tell(product, 'people', { userId, name })
  await insertPeople(people)
  const area = (nth: number): string => String(districts[nth % districts.length])
  await insertPosts(
    people.map(({ _id: person }, nth) => ({ person, role: 'district-officer', area: area(nth), since })),
  )
}

/** A look by which nothing has fallen due. */
async function measureLook(add: Add): Promise<void> {
  const log = { warn: () => undefined } as unknown as Parameters<typeof lookAtSchedule>[0]['log']
  const look = async (minute: number): Promise<number> => {
    const begin = performance.now()
    const now = new Date(Date.parse('2024-07-23T10:00:00+07:00') + minute * 1000)
    await lookAtSchedule({ log }, JOBS, () => Promise.reject(new Error('something was due')), now)
    return performance.now() - begin
  }
  const times: number[] = []
  for (let minute = 0; minute < 50; minute += 1) times.push(await look(minute))
  const p95 = percentile({ times: times.slice(10), failed: 0, seconds: 0 }, 0.95)
  add('a look of the jobs with nothing due', `p95 ${ms(p95)}`, '< 20 ms', p95 < 20)
}

/** Milliseconds from `begin` until it is so. */
async function reached(look: () => Promise<boolean>, begin: number): Promise<number> {
  while (!(await look())) {
    if (performance.now() - begin > LONGEST_MS) throw new Error('the reminders do not end')
    await pause(200)
  }
  return performance.now() - begin
}

async function savesUntil(end: Promise<unknown>, save: Parameters<typeof openLoop>[3]): Promise<Measured> {
  const all: Measured = { times: [], failed: 0, seconds: 0 }
  const over = end.then(
    () => true,
    () => true,
  )
  do {
    const part = await openLoop(20, SAVES_A_SECOND, 1, save)
    all.times.push(...part.times)
    all.failed += part.failed
  } while (!(await Promise.race([over, false])))
  return all
}
