import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { connectStore, type Deps, disconnectStore, transaction } from '#bot/deps.ts'
import { makeLine } from '#bot/line/line-client.ts'
import { prepareStore } from '#bot/migrations/prepare-store.ts'
import { type Extent, seedDemo } from '#bot/seed/seed-demo.ts'
import { seedOnce } from '#bot/seed/seed-once.ts'
import { startEmbedded } from '#embedded-mongo/index.ts'
import { configAt } from './settings.ts'

/** Where the demo's clock begins. */
export const NOW = new Date('2024-07-23T09:00:00+07:00')

export type SeededStore = { deps: Deps; stop: () => Promise<void> }

/** A store that holds the demo's world (or that of other provinces), without a bot or LINE. */
export async function startSeeded(extent?: Extent): Promise<SeededStore> {
  const folder = await mkdtemp(join(tmpdir(), 'yod-'))
  const listen = { socket: join(folder, 's.sock') }
  const store = await startEmbedded({ folder: join(folder, 'store'), listen, test: true })
  await connectStore(store.uri)
  await prepareStore('demo')
  const config = configAt('http://127.0.0.1:1', 'http://127.0.0.1:2', '')
  const deps: Deps = {
    config,
    line: makeLine(config.line),
    clock: () => NOW,
    log: pino({ level: 'silent' }),
    transaction,
    wake: () => undefined,
  }
  await seedOnce('demo', () => seedDemo(deps, extent))
  const stop = async (): Promise<void> => {
    await disconnectStore()
    await store.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { deps, stop }
}
