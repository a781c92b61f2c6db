import { pino } from 'pino'
import { startClock } from '#bot/clock.ts'
import { type Config, ConfigError, readConfig, readMongodbUri, worldOf } from '#bot/config.ts'
import { findRunning } from '#bot/demo-folder.ts'
import { connectStore, type Deps, disconnectStore, transaction } from '#bot/deps.ts'
import { prepareStore } from '#bot/migrations/prepare-store.ts'
import { makeSecrets } from './demo.ts'
import type { Part } from './part.ts'
import { dataOf, simulatorPart, storePart } from './stand-ins.ts'
import type { Place } from './which-world.ts'

const PATIENCE_MS = 5_000

/** What the tools work with: a store and a clock, nothing of LINE. */
type Work = (deps: Pick<Deps, 'clock' | 'log' | 'transaction'>) => Promise<void>

/** The demo's settings, made if need be; the real world's tools need none of LINE. */
function demoOf(place: Place, env: NodeJS.ProcessEnv): Config | null {
  if (place.world === 'real') return null
  if (worldOf(env) === 'real')
    throw new ConfigError('the settings name real LINE: the demo is opened without them')
  makeSecrets(place.folder)
  return readConfig(env)
}

/** Runs `work` on a world, joining what runs; else the folder is opened under its lock for as long as that takes. */
export async function withWorld(place: Place, env: NodeJS.ProcessEnv, work: Work): Promise<void> {
  const demo = demoOf(place, env)
  const given = readMongodbUri(env)
  const running = await findRunning(place.folder)
  const opened: Part[] = []
  const open = (part: Part): Promise<string> => {
    opened.push(part)
    return part.start()
  }
  try {
    const uri = given ?? running?.mongodbUri ?? (await open(storePart(dataOf(place.folder))))
    const origin = demo && (running?.simulatorOrigin ?? (await open(simulatorPart(demo, demo.publicUrl, 0))))
    await workOn(uri, place.world, origin, work)
  } finally {
    for (const part of opened.toReversed()) await part.stop(Date.now() + PATIENCE_MS)
  }
}

/** Runs `work` on the store and by the clock that were found. */
async function workOn(uri: string, world: Place['world'], origin: string | null, work: Work): Promise<void> {
  const log = pino({ name: 'tool', level: 'warn' }, pino.destination(2))
  const clock = await startClock({ origin, who: null, log })
  try {
    await connectStore(uri)
    await prepareStore(world)
    await work({ log, clock: clock.now, transaction })
  } finally {
    clock.stop()
    await disconnectStore()
  }
}
