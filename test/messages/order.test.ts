import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { queueMessage } from '#bot/messages/queue-message.ts'
import { CAST, type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, heard } from '../support/chat-room.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const owe = (person: CastName, at: number) =>
  queueMessage({
    key: `${person} ${at}`,
    person,
    kind: 'answer',
    data: { messages: [{ type: 'text', text: `ที่ ${at}` }] },
  })

test('O-7: a person’s messages arrive in the order in which they were owed, however many go out at once', async () => {
  const people = Object.keys(CAST) as CastName[]
  for (let at = 0; at < 6; at += 1) await Promise.all(people.map((person) => owe(person, at)))
  world.deps.wake()
  await allSent()
  for (const person of people) {
    const texts = (await heard(world, lineIdOf(person))).map(({ body }) => body['text'])
    expect([person, texts]).toEqual([person, Array.from({ length: 6 }, (_, at) => `ที่ ${at}`)])
  }
})
