import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { CastName } from '../support/cast.ts'
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

test('N-1: the registry of a district is read by its people, the province and the Department, by nobody else', async () => {
  const statuses = async (path: string): Promise<number[]> =>
    Promise.all(
      (['somsak', 'malee', 'prasert', 'kanda', 'chiang', 'newcomer'] as CastName[]).map(
        async (who) => (await (await world.as(who)).get(path)).status,
      ),
    )
  expect(await statuses(LIST)).toEqual([200, 200, 200, 404, 404, 404])
  expect((await malee.get(LIST)).body.producers[0]).toEqual({
    id: 'tea',
    no: 5,
    district: '5202',
    name: 'ชาสมุนไพรบ้านลอง',
    type: 'group',
    subdistrict: '520201',
    subdistrictName: expect.stringMatching(/[ก-๙]/),
    categories: [{ category: 'beverage', stoppedSince: null }],
  })
  expect((await malee.get('/districts/5299/producers')).status).toBe(400)
})

test('N-4: the province adds a producer with the next number, its categories in the order of the forms, and the history says who', async () => {
  const added = await add({ name: '  กลุ่มทอผ้า   บ้านใหม่ ' })
  expect(added).toMatchObject({
    status: 201,
    body: {
      no: 7,
      district: '5202',
      name: 'กลุ่มทอผ้า บ้านใหม่',
      categories: [{ category: 'food' }, { category: 'textile' }],
    },
  })
  expect((await malee.get(LIST)).body.producers).toHaveLength(3)
  const deed = { act: 'producer-added', row: added.body.id, 'by.id': 'malee', sheet: null }
  expect(await count('changes', deed)).toBe(1)
})

test('N-2: a name stands once in a district however it is spaced or composed, and may stand in another', async () => {
  const refusal = { status: 409, body: { code: 'already-exists', details: { name: 'กลุ่มทอผ้า บ้านใหม่' } } }
  for (const name of ['กลุ่มทอผ้า  บ้านใหม่', 'กลุ่มทอผ้า\u00a0บ้านใหม่', 'กลุ่ม\u200bทอผ้า บ้านใหม่'])
    expect(await add({ name })).toMatchObject(refusal)
  expect((await add({ name: 'Café OTOP' })).status).toBe(201)
  expect((await add({ name: 'CAFE\u0301 otop' })).body.code).toBe('already-exists')
  expect((await add({ name: 'กลุ่มทอผ้า บ้านใหม่', subdistrict: '520301' }, '5203')).body.no).toBe(1)
})

test('N-2: of many at once with one name one is added; many names at once get a number each', async () => {
  const same = await Promise.all(Array.from({ length: 5 }, () => add({ name: 'พร้อมกัน' })))
  expect(same.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409, 409, 409])
  const start = same.find((answer) => answer.status === 201)!.body.no
  const many = await Promise.all(Array.from({ length: 6 }, (_, i) => add({ name: `พร้อมกัน ${i}` })))
  expect(many.map((answer) => answer.body.no).toSorted((a, b) => a - b)).toEqual(
    [1, 2, 3, 4, 5, 6].map((i) => start + i),
  )
})

test('N-5: the province changes name, type and subdistrict; before and after stay in the history', async () => {
  const changed = await malee.patch('/producers/soap', {
    name: 'สบู่สมุนไพร',
    type: 'sme',
    subdistrict: '520202',
  })
  expect(changed).toMatchObject({
    status: 200,
    body: { id: 'soap', no: 6, name: 'สบู่สมุนไพร', type: 'sme', subdistrict: '520202' },
  })
  const deed = {
    act: 'producer-changed',
    row: 'soap',
    'more.before.name': 'สบู่บ้านลอง',
    'more.after.name': 'สบู่สมุนไพร',
  }
  expect(await count('changes', deed)).toBe(1)
  expect((await malee.patch('/producers/soap', { name: 'สบู่สมุนไพร' })).status).toBe(200)
  expect(await count('changes', { act: 'producer-changed', row: 'soap' })).toBe(1)
  expect(await malee.patch('/producers/soap', { name: 'ชาสมุนไพร บ้านลอง'.replace(' ', '') })).toMatchObject({
    status: 409,
  })
})

test('N-5: a category is added, never taken away', async () => {
  const less = await malee.patch('/producers/soap', { categories: ['craft'] })
  expect(less).toMatchObject({ status: 400, body: { code: 'bad-input', details: { field: 'categories' } } })
  const more = await malee.patch('/producers/soap', { categories: ['herb', 'craft'] })
  expect(more.body.categories.map((one: { category: string }) => one.category)).toEqual(['craft', 'herb'])
})
