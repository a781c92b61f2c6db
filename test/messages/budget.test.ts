import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { budgetOf } from '#bot/messages/budget.ts'
import { type MessageKind, queueMessage } from '#bot/messages/queue-message.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, heard, until, wordsOf } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

/** Others of the account's staff have sent so many this month. */
async function others(times: number): Promise<void> {
  const { apiOrigin, channelAccessToken } = world.deps.config.line
  const headers = { authorization: `Bearer ${channelAccessToken}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ to: lineIdOf('chai'), messages: [{ type: 'text', text: 'ข่าว' }] })
  for (let sent = 0; sent < times; sent += 1)
    await fetch(`${apiOrigin}/v2/bot/message/push`, { method: 'POST', headers, body })
}

async function owe(kind: MessageKind, person: CastName, data: Record<string, unknown>): Promise<string> {
  const key = randomUUID()
  await queueMessage({ key, person, kind, data })
  world.deps.wake()
  return key
}
const reminder = { period: '2024-07', role: 'district-officer', day: '2024-07-24' }
const became = async (key: string, state: string, reason: string | null = null) =>
  until(async () => (await count('outbox', { _id: key, state, reason })) === 1)

test('R-11: of 300 messages 250 are for everything', () => {
  expect([budgetOf(300), budgetOf(15_000), budgetOf(null)]).toEqual([250, 12_500, null])
})

test('R-11: at 80 % the province’s officers are told, once', async () => {
  await others(239)
  await became(await owe('digest', 'kanda', reminder), 'sent')
  await others(1)
  let owedAt = 0
  await until(async () => {
    // The use is read anew after some seconds, when something is to be sent.
    if (Date.now() - owedAt > 2_000) {
      owedAt = Date.now()
      await owe('digest', 'somsak', reminder)
    }
    return (await count('outbox', { kind: 'quota-low', person: 'malee', state: 'sent' })) === 1
  })
  expect(wordsOf(await heard(world, lineIdOf('malee')))).toMatch(/ใช้ไปแล้ว 24\d จาก 300 ข้อความ/)
  expect(await count('outbox', { kind: 'quota-low', person: 'malee' })).toBe(1)
}, 30_000)

test('R-11: beyond the budget only the essential is sent; the rest says why it was not', async () => {
  await allSent()
  const { used } = await world.deps.line.quota()
  await others(Math.max(0, 250 - used))
  await until(async () => {
    const key = await owe('digest', 'kanda', reminder)
    await allSent()
    return (await count('outbox', { _id: key, state: 'not-sent', reason: 'budget' })) === 1
  })
  await became(await owe('digest', 'kanda', { ...reminder, lastDay: true }), 'sent')
  await became(await owe('answer', 'kanda', { messages: [{ type: 'text', text: 'คำตอบ' }] }), 'sent')
}, 30_000)

test('R-11: a reminder for which there was no budget is sent when the last day makes it essential', async () => {
  const again = { key: 'T−1 and T', person: 'nipa', kind: 'digest', again: true } as const
  await queueMessage({ ...again, data: reminder })
  world.deps.wake()
  await became(again.key, 'not-sent', 'budget')
  await queueMessage({ ...again, data: { ...reminder, lastDay: true } })
  world.deps.wake()
  await became(again.key, 'sent')
})
