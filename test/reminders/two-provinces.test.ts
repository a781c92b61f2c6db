import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { insertPosts } from '#bot/people/posts.store.ts'
import { remindProvince } from '#bot/reminders/remind-province.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-29T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('R-4: an officer of two provinces is told of each', async () => {
  const at = world.deps.clock()
  await insertPosts([{ person: 'malee', role: 'province-officer', area: '50', since: at }])
  for (const province of ['52', '50'])
    await remindProvince(world.deps, { period: '2024-07' as never, province, at })
  world.deps.wake()
  await allSent('reminder-lock')
  const words = wordsOf(await heard(world, lineIdOf('malee')))
  expect(words).toContain('เมืองลำปาง')
  expect(words).toContain('เมืองเชียงใหม่')
})
