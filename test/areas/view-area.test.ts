import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

test('A-1: a district tells its subdistricts and a province its districts, to anybody signed in', async () => {
  const newcomer = await world.as('newcomer')
  const district = (await newcomer.get('/areas/5201')).body
  expect(district).toMatchObject({ code: '5201', name: 'เมืองลำปาง', districts: [] })
  expect(district.subdistricts).toContainEqual({ code: '520101', name: 'เวียงเหนือ' })
  const province = (await newcomer.get('/areas/52')).body
  expect(province.districts).toHaveLength(13)
  expect(province.subdistricts).toEqual([])
  expect((await clientOf(world.origin, '').get('/areas/52')).status).toBe(401)
})

test.each(['99', '5299', '10', 'TH', '520101', '__proto__', 'ลำปาง'])(
  'A-1: %s is not found',
  async (code) => {
    const answer = await (await world.as('newcomer')).get(`/areas/${encodeURIComponent(code)}`)
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
  },
)
