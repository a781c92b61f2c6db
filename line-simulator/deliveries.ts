import { createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { logLine } from './chat.ts'
import type { World } from './world.ts'

/** A webhook event without what every event has. */
export type BotEvent = { type: string; source: Record<string, string>; [field: string]: unknown }

/** What came of a delivery: the webhook's HTTP status (0: nobody there), how often it was tried. */
export type Delivered = { status: number; attempts: number; webhookEventId: string }

// LINE wants an answer within 2 s; a busy machine gets more before the try counts as failed.
const patienceMs = 10_000
const pausesMs = [300, 1000, 2000, 4000]
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Delivers one event, signed; while the bot is away (no answer, or 5xx) it is tried five times in all. */
export async function deliverEvent(world: World, event: BotEvent, text: string): Promise<Delivered> {
  const webhookEventId = eventId()
  const timestamp = Math.floor(world.clock.now())
  const whole = { mode: 'active', timestamp, webhookEventId, ...event }
  let status = 0
  let attempts = 0
  for (const pauseMs of [0, ...pausesMs]) {
    await pause(pauseMs, undefined, { signal: world.closing }).catch(() => {})
    if (world.closing.aborted) break
    status = await post(world, { ...whole, deliveryContext: { isRedelivery: attempts > 0 } })
    attempts += 1
    if (status !== 0 && status < 500) break
  }
  const note = attempts > 1 ? ` ×${attempts}` : ''
  logLine(world, { what: 'webhook', text: text + note, status, cost: null })
  return { status, attempts, webhookEventId }
}

async function post({ config, closing }: World, event: unknown): Promise<number> {
  const body = JSON.stringify({ destination: config.botUserId, events: [event] })
  const signature = createHmac('sha256', config.channelSecret).update(body).digest('base64')
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-line-signature': signature }
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(patienceMs)])
    const answer = await fetch(config.webhookUrl, { method: 'POST', headers, body, signal })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0
  }
}

/** An id in the form of a ULID: ten letters of real time, sixteen of chance. */
function eventId(): string {
  let time = ''
  for (let rest = Date.now(), place = 0; place < 10; place += 1) {
    time = crockford[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  return time + [...randomBytes(16)].map((byte) => crockford[byte % 32]).join('')
}
