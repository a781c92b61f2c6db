import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { insertPosts } from '#bot/people/posts.store.ts'
import { insertProducers } from '#bot/producers/producers.store.ts'
import { saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const DISTRICTS = ['5203', '5204', '5205', '5206', '5207', '5208', '5209', '5210']
let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  const since = world.deps.clock()
  await insertPosts(DISTRICTS.map((area) => ({ person: 'kanda', role: 'district-officer', area, since })))
  await insertProducers(
    DISTRICTS.map((district) => ({
      _id: `old${district}`,
      no: 1,
      district,
      province: '52',
      name: 'เดิม',
      type: 'group',
      subdistrict: `${district}01`,
      categories: [{ category: 'food', stoppedSince: null }],
    })),
  )
}, 30_000)
afterAll(() => world.stop())

test('N-7: a producer added while the month is being opened is in its list all the same', async () => {
  const [kanda, malee] = [await world.as('kanda'), await world.as('malee')]
  await Promise.all(
    DISTRICTS.map(async (district) => {
      const sheet = `/sheets/otop-sales/2024-07/${district}`
      const entry = { name: 'ใหม่', type: 'group', categories: ['craft'], subdistrict: `${district}01` }
      const [saved, added] = await Promise.all([
        kanda.put(`${sheet}/rows/old${district}.food`, saving()),
        malee.post(`/districts/${district}/producers`, entry),
      ])
      expect([saved.status, added.status]).toEqual([200, 201])
      const { rows } = (await kanda.get(sheet)).body
      expect(rows.map((one: { row: string }) => one.row).toSorted()).toEqual(
        [`${added.body.id}.craft`, `old${district}.food`].toSorted(),
      )
    }),
  )
})
