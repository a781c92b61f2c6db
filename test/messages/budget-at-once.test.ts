import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { queueMessages } from '#bot/messages/queue-message.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('R-11: of several that go out at once only as many as the budget has left', async () => {
  const { apiOrigin, channelAccessToken } = world.deps.config.line
  const headers = { authorization: `Bearer ${channelAccessToken}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ to: lineIdOf('chiang'), messages: [{ type: 'text', text: 'ข่าว' }] })
  for (let sent = 0; sent < 249; sent += 1)
    await fetch(`${apiOrigin}/v2/bot/message/push`, { method: 'POST', headers, body })
  const data = { period: '2024-07', role: 'district-officer', day: '2024-07-24' }
  const people: CastName[] = ['kanda', 'nipa', 'somsak', 'chai']
  await queueMessages(
    people.map((person) => ({ key: `once ${person}`, person, kind: 'digest' as const, data })),
  )
  world.deps.wake()
  await allSent('digest')
  expect(await count('outbox', { kind: 'digest', state: 'sent' })).toBe(1)
  expect(await count('outbox', { kind: 'digest', state: 'not-sent', reason: 'budget' })).toBe(3)
})
