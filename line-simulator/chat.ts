import { chatOf, freshId, tell } from './world.ts'
import type { ChatEntry, LogLine } from './kept.ts'
import type { World } from './world.ts'

const keptPerChat = 400
const keptLog = 300
const replyWithinMs = 60_000

let lastNumber = 0

/** A message id: digits, ever growing, also across restarts. */
function nextMessageId(): string {
  lastNumber = Math.max(lastNumber + 1, Date.now() * 1000)
  return String(lastNumber).padStart(18, '5')
}

type NewEntry = Pick<ChatEntry, 'chat' | 'from' | 'kind' | 'body' | 'state'> & { via?: string }

/** Adds an entry to its chat at the present simulated instant; the oldest beyond 400 are dropped. */
export function addEntry(world: World, fresh: NewEntry): ChatEntry {
  const at = new Date(world.clock.now()).toISOString()
  const entry: ChatEntry = { id: nextMessageId(), at, ...fresh }
  const chat = chatOf(world, entry.chat)
  chat.push(entry)
  world.entries.put(entry.id, entry)
  for (const old of chat.splice(0, chat.length - keptPerChat)) world.entries.remove(old.id)
  tell(world, { type: 'entry', entry })
  return entry
}

/** Changes an entry's state (and body, when told) where it stands. */
export function changeEntry(world: World, entry: ChatEntry, change: Partial<ChatEntry>): void {
  Object.assign(entry, change)
  world.entries.put(entry.id, entry)
  tell(world, { type: 'entry', entry })
}

/** Writes a line of the log; never a token or a secret. */
export function logLine(world: World, line: Omit<LogLine, 'at'>): void {
  const whole: LogLine = { at: new Date(world.clock.now()).toISOString(), ...line }
  world.log.push(whole)
  world.log.splice(0, world.log.length - keptLog)
  tell(world, { type: 'log', line: whole })
}

/** A reply token for a chat: once, within one minute of real time. */
export function issueReplyToken(world: World, chat: string): string {
  const token = freshId()
  world.replyTokens.set(token, { chat, issuedAt: Date.now() })
  for (const [old, { issuedAt }] of world.replyTokens) {
    if (Date.now() - issuedAt <= replyWithinMs) break
    world.replyTokens.delete(old)
  }
  return token
}

/** The chat of a reply token that is still good, else null; `use` ends it. */
export function chatOfReplyToken(world: World, token: string): { chat: string; use: () => void } | null {
  const issued = world.replyTokens.get(token)
  if (!issued || Date.now() - issued.issuedAt > replyWithinMs) return null
  return { chat: issued.chat, use: () => world.replyTokens.delete(token) }
}

/** The messages of the simulated month (Bangkok) that the plan has counted. */
export function usedThisMonth(world: World): number {
  return world.used.get(monthOf(world)) ?? 0
}

/** Counts messages of the simulated month. */
export function countMessages(world: World, cost: number): void {
  if (cost > 0) world.used.put(monthOf(world), usedThisMonth(world) + cost)
  if (cost > 0) tell(world, { type: 'state' })
}

/** The simulated month in Bangkok, "2024-07". */
export function monthOf(world: World): string {
  return new Date(world.clock.now() + 7 * 3_600_000).toISOString().slice(0, 7)
}

/** What a message says, in one short line for the log. */
export function inShort(body: Record<string, unknown>): string {
  const said = body['altText'] ?? body['text'] ?? body['fileName'] ?? body['type'] ?? ''
  const line = String(said).replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
