import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { CAST, OTOPIP } from '#bot/seed/cast.data.ts'
import { inventProducers, inventProvince } from '#bot/seed/invent-producers.ts'
import { PRODUCTS, VILLAGES } from '#bot/seed/producers.data.ts'
import { PROVINCE_CODES, districtsOf } from '#shared/areas/area.ts'
import { subdistrictName } from '#shared/areas/subdistricts.ts'
import { areaFits } from '#shared/people/role.ts'
import { NewProducer, ProducerId } from '#shared/producers/producer.ts'

const allDistricts = PROVINCE_CODES.flatMap(districtsOf)
const districts = fc.constantFrom(...allDistricts)

describe('invented producers', () => {
  test('every district of Lampang has 40 to 120, the capital more than 100', () => {
    const counts = districtsOf('52').map((district) => inventProducers(district).length)
    expect(counts).toHaveLength(13)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(40)
    expect(Math.max(...counts)).toBeLessThanOrEqual(120)
    expect(counts[0]).toBeGreaterThan(100)
  })

  test('in any district: fit for the registry, a subdistrict of its own, no name or id twice', () => {
    fc.assert(
      fc.property(districts, (district) => {
        const producers = inventProducers(district)
        expect(new Set(producers.map(({ name }) => name)).size).toBe(producers.length)
        expect(new Set(producers.map(({ id }) => id)).size).toBe(producers.length)
        for (const { id, name, type, subdistrict, categories } of producers) {
          const entry = {
            district,
            name,
            type,
            subdistrict,
            categories: categories.map((one) => one.category),
          }
          expect(NewProducer.parse(entry)).toEqual(entry)
          expect(ProducerId.safeParse(id).success).toBe(true)
          expect(subdistrict.slice(0, 4)).toBe(district)
          expect(subdistrictName(subdistrict)).not.toBeNull()
          expect(name).not.toMatch(/[@#$\d]/)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the same at every call', () => {
    expect(inventProducers('5201')).toEqual(inventProducers('5201'))
    expect(inventProducers('5202')).not.toEqual(inventProducers('5203'))
  })

  test('all three types, all five categories, some with two, a few stopped', () => {
    const producers = inventProvince('52')
    expect(new Set(producers.map(({ type }) => type)).size).toBe(3)
    const categories = producers.flatMap((producer) => producer.categories)
    expect(new Set(categories.map(({ category }) => category)).size).toBe(5)
    expect(producers.filter((producer) => producer.categories.length === 2).length).toBeGreaterThan(30)
    const stopped = categories.filter(({ stoppedSince }) => stoppedSince !== null).length
    expect(stopped).toBeGreaterThan(5)
    expect(stopped).toBeLessThan(categories.length * 0.05)
  })

  test('a village lies in one subdistrict of its district', () => {
    const at = new Map<string, Set<string>>()
    for (const { name, subdistrict } of inventProducers('5201')) {
      const village = VILLAGES.filter((one) => name.endsWith(`บ้าน${one}`) || name.includes(`บ้าน${one} `))
      for (const one of village) at.set(one, (at.get(one) ?? new Set()).add(subdistrict))
    }
    expect(at.size).toBeGreaterThan(40)
    expect([...at.values()].filter((subdistricts) => subdistricts.size !== 1)).toEqual([])
  })

  test('enough words that no list repeats itself', () => {
    expect(new Set(Object.values(PRODUCTS).flat()).size).toBeGreaterThanOrEqual(60)
    expect(new Set(VILLAGES).size).toBe(VILLAGES.length)
    expect(VILLAGES.length).toBeGreaterThanOrEqual(80)
  })
})

describe('the cast', () => {
  test('every district has its officer and its head, the capital two officers; a newcomer has no post', () => {
    const of = (role: string, area: string) =>
      CAST.filter(({ post }) => post?.role === role && post.area === area).length
    expect(districtsOf('52').map((district) => of('district-head', district))).toEqual(Array(13).fill(1))
    expect(districtsOf('52').map((district) => of('district-officer', district))).toEqual([
      2,
      ...Array(12).fill(1),
    ])
    expect([of('province-officer', '52'), of('department-officer', 'TH')]).toEqual([2, 1])
    expect(CAST.filter(({ post }) => post === null)).toHaveLength(1)
  })

  test('ids, names and LINE ids are of the right form and nobody shares one', () => {
    for (const { userId, post } of CAST) {
      expect(userId).toMatch(/^U[0-9a-f]{32}$/)
      if (post) expect(areaFits(post.role, post.area)).toBe(true)
    }
    for (const key of ['id', 'userId', 'name'] as const) {
      expect(new Set(CAST.map((person) => person[key])).size).toBe(CAST.length)
    }
    expect(OTOPIP.groupId).toMatch(/^C[0-9a-f]{32}$/)
    expect(OTOPIP.members).toHaveLength(16)
  })
})
