import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ask, wordsOf } from '../support/chat-room.ts'
import type { CastName } from '../support/cast.ts'
import type { Answer } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const START = '2024-07-23T09:00:00+07:00'
let world: World

beforeAll(async () => {
  world = await startWorld(START)
}, 30_000)
afterAll(() => world.stop())

const invite = async (by: CastName, role: string, area: string, more: object = {}): Promise<Answer> =>
  (await world.as(by)).post('/invites', { role, area, name: 'คุณใหม่', ...more })
const join = async (who: CastName, code: string): Promise<Answer> =>
  (await world.as(who)).post('/join', { code })
const postsOf = async (who: CastName): Promise<string[]> =>
  (await (await world.as(who)).get('/me')).body.posts.map(
    (post: { role: string; area: string }) => `${post.role} ${post.area}`,
  )

test('P-7: a hand-over ends the old post when, and only when, the new one comes', async () => {
  const malee = await world.as('malee')
  const old = (await malee.get('/people')).body.posts.find((post: { area: string }) => post.area === '5202')
  const { body } = await invite('malee', 'district-officer', '5202', { replaces: old.id })
  expect(await postsOf('somsak')).toContain('district-officer 5202')
  const joined = await join('newcomer', body.code)
  expect(joined.body).toMatchObject({ handedOverFrom: 'สมศักดิ์', post: { area: '5202' } })
  expect(await postsOf('somsak')).not.toContain('district-officer 5202')
  expect(await postsOf('newcomer')).toContain('district-officer 5202')
  expect(await count('outbox', { kind: 'menu', person: 'somsak' })).toBeGreaterThan(0)
  expect(await invite('malee', 'district-officer', '5202', { replaces: old.id })).toMatchObject({
    status: 404,
  })
})

test('P-7: only a post of the same role and area can be handed over', async () => {
  const { posts } = (await (await world.as('malee')).get('/people')).body
  const head = posts.find((post: { role: string }) => post.role === 'district-head')
  expect(await invite('malee', 'district-officer', '5201', { replaces: head.id })).toMatchObject({
    status: 404,
  })
  expect(await invite('malee', 'district-officer', '5201', { replaces: 'nobody' })).toMatchObject({
    status: 404,
  })
})

test('P-7: a post handed over once has no second successor, and the refused code stays unused, by mini-app and by chat', async () => {
  const { posts } = (await (await world.as('malee')).get('/people')).body
  const old = posts.find(
    (post: { role: string; person: { id: string } }) =>
      post.role === 'district-officer' && post.person.id === 'nipa',
  )
  const codes: { id: string; code: string }[] = []
  for (let nth = 0; nth < 3; nth += 1)
    codes.push((await invite('malee', 'district-officer', '5201', { replaces: old.id })).body)
  expect((await join('somsak', codes[0]!.code)).status).toBe(200)
  const refused = await join('newcomer', codes[1]!.code)
  expect(refused).toMatchObject({ status: 409, body: { code: 'handed-over' } })
  expect(wordsOf(await ask(world, 'chai', codes[2]!.code))).toContain('สิ้นสุดไปก่อนแล้ว')
  for (const who of ['newcomer', 'chai'] as const)
    expect(await postsOf(who)).not.toContain('district-officer 5201')
  for (const { id } of codes.slice(1)) expect(await count('invites', { _id: id, used: null })).toBe(1)
})
