import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { createApp } from '#bot/app.ts'
import { answerBroken } from '#bot/http/broken-request.ts'
import { connectStore, type Deps, disconnectStore, transaction } from '#bot/deps.ts'
import { makeLine } from '#bot/line/line-client.ts'
import { startMessages } from '#bot/messages/start-messages.ts'
import { prepareStore } from '#bot/migrations/prepare-store.ts'
import { startEmbedded } from '#embedded-mongo/index.ts'
import { startSimulator } from '#line-simulator/index.ts'
import { type CastName, lineIdOf } from './cast.ts'
import { type Client, signIn } from './client.ts'
import { peopleTheWorld } from './people-the-world.ts'
import { configAt, simulatorConfig } from './settings.ts'

export type World = {
  deps: Deps
  origin: string
  simulator: string
  clock: { set: (iso: string) => void }
  /** A signed-in client of the API. */
  as: (who: CastName) => Promise<Client>
  /** Asks the simulator's own doors. */
  line: (path: string, body?: object) => Promise<unknown>
  /** Writes in the 1:1 chat, or in a group; answers the webhook's status. */
  say: (who: CastName, text: string, to?: string) => Promise<unknown>
  /** Ends everything; fails when a bug was logged. */
  stop: () => Promise<void>
}

/** Starts store, simulator and bot in this process on free ports, the cast at their posts, the clock standing at `iso`. */
export async function startWorld(iso: string): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'yod-'))
  const store = await startEmbedded({
    folder: join(folder, 'store'),
    listen: { socket: join(folder, 's.sock') },
    test: true,
  })
  await connectStore(store.uri)
  await prepareStore('demo')
  const server = createServer().on('clientError', answerBroken).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const simulator = await startSimulator({
    folder: join(folder, 'line'),
    port: 0,
    config: simulatorConfig(origin, iso),
  })
  const bugs: string[] = []
  let now = new Date(iso)
  let wake = (): void => undefined
  const deps: Deps = {
    config: configAt(origin, simulator.origin, folder),
    line: makeLine(configAt(origin, simulator.origin, folder).line),
    clock: () => new Date(now),
    log: pino({ level: 'error' }, { write: (line: string) => void bugs.push(line) }),
    transaction,
    wake: () => wake(),
  }
  await peopleTheWorld(now)
  server.on('request', createApp(deps))
  const messages = startMessages(deps)
  wake = messages.wake
  const line = (path: string, body?: object) => askSimulator(simulator.origin, path, body)
  return {
    deps,
    origin,
    simulator: simulator.origin,
    clock: { set: (to) => void (now = new Date(to)) },
    as: (who) => signIn(origin, simulator.origin, lineIdOf(who)),
    line,
    say: (who, text, to) => line('say', { from: lineIdOf(who), text, ...(to ? { to } : {}) }),
    stop: async () => {
      await messages.stop()
      await closeServer(server)
      await simulator.stop()
      await disconnectStore()
      await store.stop()
      await rm(folder, { recursive: true, force: true })
      if (bugs.length > 0) throw new Error(`logged: ${bugs.join('')}`)
    },
  }
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function askSimulator(origin: string, path: string, body?: object): Promise<unknown> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${origin}/simulator/${path}`, body ? init : {})
  return answer.json()
}

/** How many documents a collection of the world's store holds. */
export const count = (collection: string, filter: object = {}): Promise<number> =>
  mongoose.connection.collection(collection).countDocuments(filter)
