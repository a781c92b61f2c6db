import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type CastName, lineIdOf } from './cast.ts'
import { count, type World } from './world.ts'

/** One message of the bot in a chat, as the simulator keeps it. */
export type Heard = { id: string; kind: string; via: string; body: Record<string, unknown> }

/** Looks again until it is so; fails after ten seconds. */
export async function until(look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await look())) {
    if (Date.now() > end) throw new Error('waited ten seconds in vain')
    await pause(25)
  }
}

/** What the bot has said in a chat (a person's, or a group's id), oldest first. */
export async function heard(world: World, chat: string): Promise<Heard[]> {
  const { messages } = (await world.line(`chats/${chat}`)) as { messages: (Heard & { from: string })[] }
  return messages.filter(({ from, kind }) => from === 'bot' && kind !== 'note')
}

/** Nothing waits in the inbox any more. */
export const quiet = (): Promise<void> =>
  until(async () => (await count('inbox', { state: { $in: ['waiting', 'answering', 'replying'] } })) === 0)

/** Nothing is owed in the outbox any more; of one kind, when told. */
export const allSent = (kind?: string): Promise<void> => {
  const owed = { state: { $in: ['waiting', 'sending'] }, ...(kind ? { kind } : {}) }
  return until(async () => (await count('outbox', owed)) === 0)
}

/** Says something and returns what the bot says to it, once the bot has nothing left to do. */
export async function ask(world: World, who: CastName, text: string, group?: string): Promise<Heard[]> {
  const chat = group ?? lineIdOf(who)
  const before = await heard(world, chat)
  await world.say(who, text, group)
  await quiet()
  return (await heard(world, chat)).slice(before.length)
}

/** All words of messages: what a person reads, without the marks against line breaks, and where buttons lead. */
export const wordsOf = (messages: readonly Heard[]): string =>
  JSON.stringify(messages.map(({ body }) => body)).replaceAll('\u2060', '')

type Posted = { status: number }

/** Posts a body to the webhook, signed with the tests' channel secret unless a signature is given. */
export async function postWebhook(world: World, body: string, signature?: string): Promise<Posted> {
  const signed = createHmac('sha256', world.deps.config.line.channelSecret).update(body).digest('base64')
  const { status } = await fetch(`${world.origin}/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-line-signature': signature ?? signed },
    body,
  })
  return { status }
}

/** A text event of a person as LINE sends it, without a reply token that LINE would take. */
export const textEvent = (who: CastName, text: string, more: object = {}): Record<string, unknown> => ({
  type: 'message',
  mode: 'active',
  timestamp: Date.now(),
  webhookEventId: randomUUID(),
  source: { type: 'user', userId: lineIdOf(who) },
  message: { id: randomUUID(), type: 'text', text },
  ...more,
})

/** The body of one webhook with these events. */
export const webhookOf = (...events: unknown[]): string => JSON.stringify({ destination: 'U0', events })
