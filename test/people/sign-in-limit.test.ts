import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { lineIdOf } from '../support/cast.ts'
import { type Answer, clientOf } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const enter = (idToken: string, address: string): Promise<Answer> =>
  clientOf(world.origin, '').ask('POST', '/session', { idToken }, { 'x-forwarded-for': address })
const times = (count: number, act: () => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: count }, act))

test('X-4: a flood of wrong ID tokens from one address is stopped in Thai, and no other address is', async () => {
  const answers = await times(130, () => enter('a'.repeat(40), '203.0.113.7')) // more than two minutes' worth
  const stopped = answers.filter(({ status }) => status === 429)
  expect(stopped.length).toBeGreaterThanOrEqual(10)
  expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(60)
  expect(stopped[0]?.body).toMatchObject({
    code: 'too-many',
    message: expect.stringMatching(/^ลองหลายครั้งเกินไป/),
  })
  expect((await enter('a'.repeat(40), '203.0.113.8')).status).toBe(401)
})

test('X-4: an office behind one address signs in as often as it likes', async () => {
  const { idToken } = (await world.line(`id-token?userId=${lineIdOf('kanda')}`)) as { idToken: string }
  for (let round = 0; round < 3; round += 1) {
    const answers = await times(30, () => enter(idToken, '203.0.113.9'))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  }
})
