import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CastName } from '../support/cast.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const POSTS = [
  'district-officer 5201',
  'district-officer 5202',
  'district-officer 5001',
  'district-head 5201',
  'district-head 5001',
  'province-officer 52',
  'province-officer 50',
  'department-officer TH',
]
const MAY_INVITE: [CastName, string[]][] = [
  ['kanda', []],
  ['wichai', ['district-officer 5201']],
  ['malee', ['district-officer 5201', 'district-officer 5202', 'district-head 5201', 'province-officer 52']],
  ['prasert', ['province-officer 52', 'province-officer 50', 'department-officer TH']],
  ['newcomer', []],
]

test.each(MAY_INVITE)('P-2: %s invites to %j and to nothing else', async (who, allowed) => {
  const client = await world.as(who)
  const before = await count('invites')
  for (const post of POSTS) {
    const [role, area] = post.split(' ')
    const answer = await client.post('/invites', { role, area, name: 'คุณใหม่' })
    expect([post, answer.status]).toEqual([post, allowed.includes(post) ? 201 : 403])
  }
  expect(await count('invites')).toBe(before + allowed.length)
})

const fine = { role: 'district-officer', area: '5201', name: 'คุณใหม่' }
test.each([
  ['a role in an area of another kind (P-1)', { ...fine, area: '52' }, 'area'],
  ['a district that does not exist', { ...fine, area: '5299' }, 'area'],
  ['Bangkok, which does not report', { ...fine, role: 'province-officer', area: '10' }, 'area'],
  ['a role that does not exist', { ...fine, role: 'admin' }, 'role'],
  ['no name', { ...fine, name: '   ' }, 'name'],
  ['a null byte', { ...fine, name: 'ก\u0000ข' }, 'name'],
  ['an over-long name', { ...fine, name: 'ก'.repeat(101) }, 'name'],
  ['a number for a name', { ...fine, name: 7 }, 'name'],
  ['an operator', { ...fine, replaces: { $ne: null } }, 'replaces'],
  ['a key of its own', { ...fine, $where: 'sleep(1000)' }, ''],
])('P-2: an invitation with %s is refused in Thai and nothing kept', async (_what, body, field) => {
  const before = await count('invites')
  const answer = await (await world.as('malee')).post('/invites', body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', details: { field } } })
  expect(answer.body.message).toMatch(/[ก-๙]/)
  expect(await count('invites')).toBe(before)
})

test.each([
  [{}],
  [{ code: 7 }],
  [{ code: { $gt: '' } }],
  [{ code: 'ABCD-EFGH', role: 'department-officer' }],
])('P-4: %j is no code', async (body) => {
  const answer = await (await world.as('newcomer')).post('/join', body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  expect(await count('tries')).toBe(0)
})
