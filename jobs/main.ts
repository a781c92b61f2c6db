import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { type Logger, pino } from 'pino'
import { startClock } from '#bot/clock.ts'
import { readConfig } from '#bot/config.ts'
import { databaseName, disconnectStore, transaction } from '#bot/deps.ts'
import { endWhenTold, orSayWhy } from '#bot/lifetime.ts'
import { openStore, storeUri } from '#bot/open-store.ts'
import { JOBS } from './all-jobs.ts'
import type { JobDeps } from './job.ts'
import { lookAtLifts, lookAtSchedule } from './look-at-schedule.ts'
import { type RunningAgenda, startAgenda } from './start-agenda.ts'

const LOOK_EVERY_MS = 5_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ name: 'jobs', level: config.logLevel })
  await openStore(config)
  const uri = storeUri(config)
  const client = await new MongoClient(uri).connect()
  const agenda = Promise.withResolvers<RunningAgenda>()
  const look = oneAfterTheOther(async (now: () => Date) => {
    const { queue } = await agenda.promise
    await lookAtSchedule({ log }, JOBS, queue, now())
    await lookAtLifts(queue, now())
  })
  const clock = await startClock({ origin: config.clockOrigin, who: 'jobs', log, afterMove: look })
  const deps: JobDeps = { log, transaction, clock: clock.now }
  agenda.resolve(await startAgenda(client.db(databaseName(uri)), deps, JOBS))
  const leaving = new AbortController()
  endWhenTold(log, async () => {
    leaving.abort()
    clock.stop()
    await look.settled()
    await (await agenda.promise).stop()
    await client.close()
    await disconnectStore()
  })
  process.send?.('ready')
  log.info({ world: config.world }, 'ready')
  await lookAgainAndAgain(() => look(clock.now), log, leaving.signal)
}

/** Looks never overlap: each waits for the one before, whatever became of it. */
function oneAfterTheOther(look: (now: () => Date) => Promise<void>) {
  let last = Promise.resolve()
  const next = (now: () => Date): Promise<void> => {
    const mine = last.then(() => look(now))
    last = mine.catch(() => undefined)
    return mine
  }
  return Object.assign(next, { settled: () => last })
}

async function lookAgainAndAgain(look: () => Promise<void>, log: Logger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await look().catch((error: unknown) => log.warn({ err: error }, 'the look failed; it is tried again'))
    await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)
  }
}

await orSayWhy(start)
