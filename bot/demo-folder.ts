import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type NetConnectOpts } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'

/** What `demo.json` holds: random, made at the first start, for this folder only. */
export const DemoSecrets = z.object({
  channelSecret: z.string(),
  channelAccessToken: z.string(),
  loginChannelId: z.string(),
  sessionSecret: z.string(),
})
export type DemoSecrets = z.infer<typeof DemoSecrets>

/** Where the running parts of a start are reached; written by `npm start`, read by what is run beside it. */
export const Running = z.object({
  pid: z.number(),
  mongodbUri: z.string(),
  publicUrl: z.string(),
  simulatorOrigin: z.nullable(z.string()),
})
export type Running = z.infer<typeof Running>

/** The demo's secrets; null when the folder has none yet. */
export function readSecrets(folder: string): DemoSecrets | null {
  try {
    return DemoSecrets.parse(JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')))
  } catch {
    return null
  }
}

/** What the last start of a folder has written; null when it has ended. After a crash its number may be another process's: see `findRunning`. */
export function readRunning(folder: string): Running | null {
  try {
    const running = Running.parse(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')))
    if (running.pid === process.pid) return null // a container gives the same numbers again
    process.kill(running.pid, 0) // throws when no such process lives
    return running
  } catch {
    return null
  }
}

/** A killed store is started again within this time. */
const AGAIN_MS = 3_000

/** The running start of a folder: one whose store (or simulator) answers, too; null when there is none. */
export async function findRunning(folder: string): Promise<Running | null> {
  const running = readRunning(folder)
  const door = running && doorOf(running)
  if (!door) return running // a store elsewhere tells nothing of who uses it
  for (const end = Date.now() + AGAIN_MS; Date.now() < end; await pause(100)) {
    if (await opens(door)) return running
  }
  return null
}

function doorOf({ mongodbUri, simulatorOrigin }: Running): NetConnectOpts | null {
  const socket = /^mongodb:\/\/(%2f[^/?]+)/i.exec(mongodbUri)?.[1]
  if (socket) return { path: decodeURIComponent(socket) }
  if (!simulatorOrigin) return null
  const { hostname, port } = new URL(simulatorOrigin)
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) }
}

async function opens(door: NetConnectOpts): Promise<boolean> {
  const socket = connect(door)
  const opened = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return opened
}
