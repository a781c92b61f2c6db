import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'

/** The world's clock: `now` is synchronous, `stop` ends the following of the demo's. */
export type WorldClock = { now: () => Date; stop: () => void }

type Following = {
  /** Where the demo's clock is; null: real time. */
  origin: string | null
  /** The name under which taken offsets are answered; null: the demo does not wait for us. */
  who: 'bot' | 'jobs' | null
  log: Logger
  /** Work to be done at a taken offset before it is answered. */
  afterMove?: (now: () => Date) => Promise<void>
}

const RETRY_MS = 500

/** Starts the clock; the demo's begins with the first offset told, is followed across its restarts, and never steps back. */
export async function startClock({ origin, who, log, afterMove }: Following): Promise<WorldClock> {
  if (!origin) return { now: () => new Date(), stop: () => undefined }
  const leaving = new AbortController()
  const { signal } = leaving
  let offsetMs = 0
  let latest = 0
  const now = (): Date => new Date((latest = Math.max(latest, Date.now() + offsetMs)))
  const take = async (told: number): Promise<void> => {
    offsetMs = told
    await afterMove?.(now)
    if (who) await answer(origin, who, told, signal)
  }
  await new Promise<void>((resolve) => {
    const first = (told: number): void => {
      offsetMs = told
      resolve()
    }
    void follow(`${origin}/clock${who ? `?who=${who}` : ''}`, signal, log, first, take)
  })
  return { now, stop: () => leaving.abort() }
}

type Take = (offsetMs: number) => Promise<void>

/** Reads the stream for ever; a lost one is opened again. An offset whose work failed stays unanswered. */
async function follow(
  url: string,
  signal: AbortSignal,
  log: Logger,
  told: (offsetMs: number) => void,
  take: Take,
) {
  while (!signal.aborted) {
    try {
      for await (const offsetMs of offsetsOf(url, signal)) {
        told(offsetMs)
        await take(offsetMs).catch((error: unknown) => {
          if (!signal.aborted)
            log.warn({ err: error }, 'the clock moved, but the work it brings is not done yet')
        })
      }
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, 'the demo clock is away')
    }
    await pause(RETRY_MS, undefined, { signal }).catch(() => undefined)
  }
}

/** By node:http, whose answers may last for ever: fetch has a time limit on them. */
async function* offsetsOf(url: string, signal: AbortSignal): AsyncGenerator<number> {
  const [stream] = (await once(get(url, { signal }), 'response', { signal })) as [IncomingMessage]
  for await (const line of createInterface({ input: stream })) {
    if (line.startsWith('data:')) yield (JSON.parse(line.slice(5)) as { offsetMs: number }).offsetMs
  }
}

async function answer(origin: string, who: string, offsetMs: number, signal: AbortSignal): Promise<void> {
  await fetch(`${origin}/clock/seen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs, who }),
    signal,
  })
}
