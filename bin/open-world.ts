import { pino } from 'pino'
import { startClock } from '#bot/clock.ts'
import { type Config, ConfigError, readConfig, worldOf } from '#bot/config.ts'
import { readRunning } from '#bot/demo-folder.ts'
import { connectStore, type Deps, disconnectStore, transaction } from '#bot/deps.ts'
import { makeLine } from '#bot/line/line-client.ts'
import { prepareStore } from '#bot/migrations/prepare-store.ts'
import { makeSecrets } from './demo.ts'
import type { Part } from './part.ts'
import { dataOf, simulatorPart, storePart } from './stand-ins.ts'
import type { Place } from './which-world.ts'

const PATIENCE_MS = 5_000

function configOf(place: Place, env: NodeJS.ProcessEnv): Config {
  if (worldOf(env) !== place.world)
    throw new ConfigError(
      place.world === 'real'
        ? `${place.folder} is the real world's: run this with its settings of LINE`
        : 'the settings name real LINE: the demo is opened without them',
    )
  if (place.world === 'demo') makeSecrets(place.folder)
  return readConfig(env)
}

/** Runs `work` on a world, joining what runs; else the folder is opened under its lock for as long as that takes. */
export async function withWorld(place: Place, env: NodeJS.ProcessEnv, work: Work): Promise<void> {
  const config = configOf(place, env)
  const running = readRunning(config.folder)
  const opened: Part[] = []
  const open = (part: Part): Promise<string> => {
    opened.push(part)
    return part.start()
  }
  try {
    const uri = config.mongodbUri ?? running?.mongodbUri ?? (await open(storePart(dataOf(config.folder))))
    const origin =
      config.world === 'real'
        ? null
        : (running?.simulatorOrigin ?? (await open(simulatorPart(config, config.publicUrl, 0))))
    await workOn(uri, config, origin, work)
  } finally {
    for (const part of opened.toReversed()) await part.stop(Date.now() + PATIENCE_MS)
  }
}

type Work = (deps: Deps) => Promise<void>

/** Runs `work` on the store and by the clock that were found. */
async function workOn(uri: string, config: Config, origin: string | null, work: Work): Promise<void> {
  const log = pino({ name: 'tool', level: 'warn' }, pino.destination(2))
  const clock = await startClock({ origin, who: null, log })
  try {
    await connectStore(uri)
    await prepareStore(config.world)
    await work({
      config,
      log,
      clock: clock.now,
      transaction,
      line: makeLine(config.line),
      wake: () => undefined,
    })
  } finally {
    clock.stop()
    await disconnectStore()
  }
}
