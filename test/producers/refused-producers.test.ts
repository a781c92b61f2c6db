import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer, Client } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  malee = await world.as('malee')
}, 30_000)
afterAll(() => world.stop())

const LIST = '/districts/5202/producers'
const entry = (more: object = {}) => ({
  name: 'กลุ่มทอผ้าบ้านใหม่',
  type: 'group',
  categories: ['textile', 'food'],
  subdistrict: '520201',
  ...more,
})
const add = (more: object = {}, district = '5202'): Promise<Answer> =>
  malee.post(`/districts/${district}/producers`, entry(more))
const named = async (name: string): Promise<number> => count('producers', { name })

test('N-3: the subdistrict is one in use of the same district', async () => {
  for (const subdistrict of ['520101', '520299', '529901', '5202', '520201 ', { $ne: '' }]) {
    const answer = await add({ name: 'ตำบลผิด', subdistrict })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'bad-input', details: { field: 'subdistrict' } },
    })
  }
  expect(await named('ตำบลผิด')).toBe(0)
})

test('N-4: only the own province adds and changes; the district reads and is told no', async () => {
  for (const [who, status] of [
    ['somsak', 403],
    ['prasert', 403],
    ['chiang', 403],
    ['newcomer', 403],
  ] as const)
    expect((await (await world.as(who)).post(LIST, entry({ name: 'ไม่มีสิทธิ์' }))).status).toBe(status)
  for (const [who, status] of [
    ['somsak', 403],
    ['prasert', 403],
    ['chiang', 404],
    ['kanda', 404],
    ['newcomer', 404],
  ] as const)
    expect((await (await world.as(who)).patch('/producers/tea', { name: 'ไม่มีสิทธิ์' })).status).toBe(status)
  expect((await malee.patch('/producers/umbrella', { name: 'ไม่มีสิทธิ์' })).status).toBe(404)
  expect((await malee.patch('/producers/nobody', { name: 'ไม่มีสิทธิ์' })).status).toBe(404)
  expect(await named('ไม่มีสิทธิ์')).toBe(0)
})

test.each([
  ['no name', { name: ' ' }, 'name'],
  ['an invisible name', { name: '\u200b\u200b' }, 'name'],
  ['a null byte', { name: 'ก\u0000' }, 'name'],
  ['half an emoji', { name: 'ก\ud83d' }, 'name'],
  ['an over-long name', { name: 'ก'.repeat(201) }, 'name'],
  ['a type that does not exist', { type: 'company' }, 'type'],
  ['no category', { categories: [] }, 'categories'],
  ['a category twice', { categories: ['food', 'food'] }, 'categories'],
  ['a category that does not exist', { categories: ['😀'] }, 'categories.0'],
  ['a number of its own', { no: 1 }, ''],
  ['an operator', { $where: '1' }, ''],
])('N-4: a producer with %s is refused in Thai and nothing kept', async (_what, more, field) => {
  const before = await count('producers')
  const answer = await add({ name: 'ข้อมูลผิด', ...more })
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', details: { field } } })
  expect(answer.body.message).toMatch(/[ก-๙]/)
  expect(await count('producers')).toBe(before)
})
