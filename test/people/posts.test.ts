import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { menuOf } from '#shared/people/menu.ts'
import type { Role } from '#shared/people/role.ts'
import type { CastName } from '../support/cast.ts'
import { count, startWorld, type World } from '../support/world.ts'

type Post = { id: string; area: string; role: Role; mayEnd: boolean; person: { id: string; name: string } }
let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const people = async (
  who: CastName,
): Promise<{ posts: Post[]; empty: { area: string; areaName: string }[] }> =>
  (await (await world.as(who)).get('/people')).body
const end = async (who: CastName, id: string): Promise<number> =>
  (await (await world.as(who)).delete(`/posts/${id}`)).status
const postOf = async (person: CastName): Promise<Post> => {
  const { posts } = await people('prasert')
  return posts.find((post) => post.person.id === person)!
}

test('P-10: the province sees its own people, who can be written to, and the districts without an officer', async () => {
  const { posts, empty } = await people('malee')
  expect(posts.map((post) => `${post.area} ${post.role} ${post.person.name}`)).toEqual([
    '52 province-officer มาลี',
    '5201 district-head วิชัย',
    '5201 district-officer กานดา',
    '5201 district-officer นิภา',
    '5202 district-officer สมศักดิ์',
  ])
  expect(posts[0]).toMatchObject({ areaName: 'ลำปาง', friend: true, since: '2024-07-23T02:00:00.000Z' })
  expect(empty).toHaveLength(11)
  expect(empty[0]).toEqual({ area: '5203', areaName: 'เกาะคา' })
})

test('P-10: a head sees the own district only, the Department the whole country', async () => {
  const district = await people('wichai')
  expect(district.posts.map((post) => post.area)).toEqual(['5201', '5201', '5201'])
  expect(district.empty).toEqual([])
  const country = await people('prasert')
  expect(country.posts).toHaveLength(8)
  expect(country.posts[0]).toMatchObject({ area: 'TH', areaName: 'กรมการพัฒนาชุมชน' })
  expect(country.empty).toHaveLength(878 - 3)
})

test('P-8: who may invite to a post may end it, and the list says so', async () => {
  const mayEnd = async (who: CastName): Promise<string[]> =>
    (await people(who)).posts.filter((post) => post.mayEnd).map((post) => post.person.id)
  expect(await mayEnd('wichai')).toEqual(['kanda', 'nipa'])
  expect(await mayEnd('malee')).toEqual(['malee', 'wichai', 'kanda', 'nipa', 'somsak'])
  expect(await mayEnd('prasert')).toEqual(['prasert', 'chiang', 'malee'])
})

test('P-8: others may not: outside the area it is not found, inside not permitted', async () => {
  const [kanda, wichai, chai, malee] = [
    await postOf('kanda'),
    await postOf('wichai'),
    await postOf('chai'),
    await postOf('malee'),
  ]
  expect(await end('wichai', wichai.id)).toBe(403)
  expect(await end('prasert', kanda.id)).toBe(403)
  expect(await end('malee', chai.id)).toBe(404)
  expect(await end('wichai', malee.id)).toBe(404)
  expect(await end('kanda', kanda.id)).toBe(404)
  expect(await end('newcomer', kanda.id)).toBe(404)
  expect(await end('malee', 'nobody')).toBe(404)
  expect(await end('malee', encodeURIComponent('$where'))).toBe(400)
  expect(await count('posts', { ended: { $ne: null } })).toBe(0)
})

test('P-8: an ended post opens nothing any more from the next request on, and its menu follows (P-9)', async () => {
  const nipa = await world.as('nipa')
  expect((await nipa.get('/districts/5201/producers')).status).toBe(200)
  const { id } = await postOf('nipa')
  const [one, two] = await Promise.all([end('wichai', id), end('malee', id)])
  expect([one, two].toSorted()).toEqual([204, 404])
  expect((await nipa.get('/districts/5201/producers')).status).toBe(404)
  expect((await nipa.get('/me')).body.posts).toEqual([])
  expect(await count('outbox', { kind: 'menu', person: 'nipa' })).toBe(1)
  expect(await count('posts', { person: 'nipa', 'ended.by': { $in: ['wichai', 'malee'] } })).toBe(1)
})

test('P-8: the Department never loses its last officer, also when two end each other at once', async () => {
  const last = await postOf('prasert')
  const refused = await (await world.as('prasert')).delete(`/posts/${last.id}`)
  expect(refused).toMatchObject({ status: 409, body: { code: 'last-post' } })
  const { code } = (
    await (
      await world.as('prasert')
    ).post('/invites', { role: 'department-officer', area: 'TH', name: 'อีกคน' })
  ).body
  expect((await (await world.as('newcomer')).post('/join', { code })).status).toBe(200)
  const second = await postOf('newcomer')
  const answers = await Promise.all([end('prasert', second.id), end('newcomer', last.id)])
  expect(answers.filter((status) => status === 204)).toHaveLength(1)
  expect(await count('posts', { role: 'department-officer', ended: null })).toBe(1)
})

test('P-9: the menu is that of the widest area, and a guest’s without a post', () => {
  expect(menuOf([])).toBe('guest')
  expect(menuOf([{ role: 'district-head' }])).toBe('district')
  expect(menuOf([{ role: 'province-officer' }, { role: 'district-officer' }])).toBe('province')
  expect(menuOf([{ role: 'department-officer' }, { role: 'province-officer' }])).toBe('department')
})
