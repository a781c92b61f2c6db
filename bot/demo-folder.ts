import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** The running start of a folder, null when there is none. */
export function readRunning(folder: string): Running | null {
  try {
    const running = Running.parse(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')))
    process.kill(running.pid, 0) // throws when no such process lives
    return running
  } catch {
    return null
  }
}
