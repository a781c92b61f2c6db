import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { insertPosts } from '#bot/people/posts.store.ts'
import { remind } from '#bot/reminders/remind.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import { Month } from '#shared/calendar/month.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-29T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('R-4: an officer of two provinces is told of each in one message', async () => {
  const at = world.deps.clock()
  await insertPosts([{ person: 'malee', role: 'province-officer', area: '50', since: at }])
  const due = {
    role: 'province-officer',
    form: 'otop-sales',
    period: Month.parse('2024-07'),
    day: '2024-07-29',
    ...NO_WEIGHT,
  } as const
  for (const unit of ['52', '50']) await remind(world.deps, { ...due, unit })
  world.deps.wake()
  await allSent('digest')
  const words = wordsOf(await heard(world, lineIdOf('malee')))
  expect(words).toContain('เมืองลำปาง')
  expect(words).toContain('เมืองเชียงใหม่')
  expect(await count('outbox', { kind: 'digest', person: 'malee' })).toBe(1)
})
