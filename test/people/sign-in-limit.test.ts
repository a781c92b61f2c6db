import { setImmediate as soon } from 'node:timers/promises'
import { refusalLimit } from '#bot/http/refusal-limit.ts'
import { Problem, type ProblemCode } from '#shared/problem/problem.ts'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
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
  let left = 0 // whoever asks can write what is on the left; the proxy on this machine writes the last
  const answers = await times(200, () => enter('a'.repeat(40), `198.51.100.${(left += 1)}, 203.0.113.7`)) // more than two minutes' worth
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

type Limit = ReturnType<typeof refusalLimit>

/** The code of the problem in which a try of an address ends. */
const end = (limited: Limit, address: string, code: ProblemCode = 'not-signed-in'): Promise<unknown> =>
  limited(address, () => Promise.reject(new Problem(code, {} as never))).catch((error: Problem) => error.code)

test('X-4: ninety at once from one address wait for their turn, and all come in', async () => {
  const limited = refusalLimit(60)
  let [now, peak] = [0, 0]
  const work = async (): Promise<string> => {
    peak = Math.max(peak, (now += 1))
    await soon()
    now -= 1
    return 'in'
  }
  const came = await Promise.all(Array.from({ length: 90 }, () => limited('203.0.113.1', work)))
  expect(came).toEqual(Array.from({ length: 90 }, () => 'in'))
  expect(peak).toBe(30)
})

test('X-4: only refusals count, and those of the minute before no more', async () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000)
  const limited = refusalLimit(1)
  expect(await end(limited, '203.0.113.1', 'away')).toBe('away')
  expect(await end(limited, '203.0.113.1')).toBe('not-signed-in')
  expect(await end(limited, '203.0.113.1')).toBe('too-many')
  clock.mockReturnValue(1_060_000)
  expect(await end(limited, '203.0.113.1')).toBe('not-signed-in')
  clock.mockRestore()
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', 'fd00::1'])(
  'X-4: %s, from where a proxy speaks for everybody, is not limited',
  async (address) => {
    const limited = refusalLimit(1)
    for (let left = 3; left > 0; left -= 1) expect(await end(limited, address)).toBe('not-signed-in')
  },
)

test('X-4: ten thousand addresses are remembered; only one more makes it forget the oldest', async () => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000)
  const limited = refusalLimit(1)
  const address = (at: number): string => `5.0.${Math.floor(at / 256)}.${at % 256}`
  for (let at = 0; at < 10_000; at += 1) await end(limited, address(at))
  expect(await end(limited, address(9_999))).toBe('too-many')
  expect(await end(limited, address(0))).toBe('too-many')
  await end(limited, address(10_000))
  expect(await end(limited, address(0))).toBe('not-signed-in')
  clock.mockRestore()
})
