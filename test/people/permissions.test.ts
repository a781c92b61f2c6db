import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ROUTES } from '#bot/app.ts'
import { may } from '#shared/people/permissions.ts'
import { CAST, type CastName } from '../support/cast.ts'
import { clientOf, saving } from '../support/client.ts'
import { CASES, ELSEWHERE, sheetOf } from '../support/permission-cases.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('P-2: every route is walked by this test or named as walked elsewhere', () => {
  const walked = new Set([...CASES.map(({ route }) => route), ...ELSEWHERE])
  expect(ROUTES.map(({ method, path }) => `${method} ${path}`).filter((route) => !walked.has(route))).toEqual(
    [],
  )
})

test.each(CASES.map((one) => [`${one.route} in ${one.area} (${one.act})`, one] as const))(
  'P-2: %s: each role, inside and outside its area, as the table says',
  async (_name, { act, area, path, body, hides, route }) => {
    for (const [name, { posts }] of Object.entries(CAST)) {
      const client = await world.as(name as CastName)
      const { status } = await client.ask(route.split(' ')[0]!.toUpperCase(), path, body?.())
      const allowed = may(posts, act, area)
      const refused = status === 403 || (hides === true && status === 404)
      expect({ name, status, refused }).toEqual({ name, status, refused: !allowed })
      expect(status).toBeLessThan(500)
    }
  },
)

test('P-3: without a session every route answers 401', async () => {
  const nobody = clientOf(world.origin, '')
  for (const { route, path, body } of CASES) {
    const { status, body: told } = await nobody.ask(route.split(' ')[0]!.toUpperCase(), path, body?.())
    expect([route, status, told.code]).toEqual([route, 401, 'not-signed-in'])
  }
})

test('P-3: a page that believes it is somebody else is told, and nothing is done', async () => {
  const kanda = await world.as('kanda')
  const answer = await kanda.ask('GET', '/my-work', undefined, { 'x-person': 'wichai' })
  expect(answer).toMatchObject({ status: 401, body: { code: 'session-changed' } })
})

test('X-1: a foreign Origin and a body that is not JSON are refused', async () => {
  const kanda = await world.as('kanda')
  const path = `${sheetOf('5201')}/rows/rice.food`
  expect((await kanda.ask('PUT', path, saving(), { origin: 'https://evil.example' })).status).toBe(403)
  expect((await kanda.ask('PUT', path, 'a=1', { 'content-type': 'text/plain' })).status).toBe(400)
  expect((await kanda.ask('PUT', path, '{"a":')).status).toBe(400)
  expect((await kanda.ask('PUT', path, `{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(413)
})
