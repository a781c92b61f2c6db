import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')

/** Asks again until the answer is there; throws with `what` after `ms`. */
export async function until<T>(
  what: string,
  ms: number,
  ask: () => Promise<T | null> | T | null,
): Promise<T> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    const answer = await Promise.resolve(ask()).catch(() => null)
    if (answer !== null) return answer
    await pause(50)
  }
  throw new Error(`not within ${ms} ms: ${what}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export type Started = {
  supervisor: ChildProcess
  env: NodeJS.ProcessEnv
  origin: string
  folder: string
  said: () => string
}

/** The settings of a demo of its own, on free ports. */
export async function demoSettings(data: string): Promise<NodeJS.ProcessEnv> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const PORT = String(await freePort())
  return { ...env, DATA_DIR: data, PORT, SIMULATOR_PORT: String(await freePort()), LOG_LEVEL: 'warn' }
}

/** Runs `npm start`'s command and waits until the bot says that it is ready. */
export async function startAll(env: NodeJS.ProcessEnv): Promise<Started> {
  const supervisor = spawn(process.execPath, ['bin/start.ts'], { cwd: ROOT, env, stdio: 'pipe' })
  let said = ''
  for (const stream of [supervisor.stdout, supervisor.stderr])
    stream.on('data', (text) => (said += String(text)))
  const origin = `http://127.0.0.1:${env['PORT']}`
  const started = { supervisor, env, origin, folder: join(env['DATA_DIR']!, 'demo'), said: () => said }
  await until('ready', 25_000, () => {
    if (supervisor.exitCode !== null) throw new Error(`ended: ${said}`)
    return said.includes('Ctrl-C stops everything') ? true : null
  })
  return started
}

/** Runs a tool of bin/ to its end. */
export const tool = (env: NodeJS.ProcessEnv, name: string, ...args: string[]) =>
  spawnSync(process.execPath, [`bin/${name}.ts`, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    timeout: 20_000,
  })

/** Whether the bot's store answers. */
export const isReady = async ({ origin }: Started): Promise<true | null> =>
  (await fetch(`${origin}/readyz`)).ok ? true : null

/** The supervisor's children by the file they run, with their process ids. */
export function partsOf({ supervisor }: Started): Map<string, number> {
  const listed = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.split('\n')
  const own = listed.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    const file = /(\S+)\/(\w+)\.ts/.exec(args ?? '')?.[0]?.replace(`${ROOT}/`, '')
    return Number(parent) === supervisor.pid && file ? [[file, Number(pid)] as const] : []
  })
  return new Map(own)
}

/** Whether a process lives (a zombie does not). */
export function lives(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return state !== '' && !state.startsWith('Z')
}

/** How many documents a collection of a running start's store holds. */
export async function countOf({ folder }: Started, collection: string): Promise<number> {
  const { mongodbUri } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as {
    mongodbUri: string
  }
  const client = await new MongoClient(mongodbUri).connect()
  const count = await client.db('yod-chumchon').collection(collection).countDocuments()
  await client.close()
  return count
}
