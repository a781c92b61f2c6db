import {
  type DistrictCode,
  type ProvinceCode,
  districtsOf,
  type SubdistrictCode,
} from '#shared/areas/area.ts'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import type { Month } from '#shared/calendar/month.ts'
import type { Category, ProducerType } from '#shared/otop-sales/category.ts'
import {
  GROUP_PATTERNS,
  NICKNAMES,
  OWNER_PATTERNS,
  PRODUCTS,
  SECOND_CATEGORY,
  SME_PATTERNS,
  VILLAGES,
} from './producers.data.ts'
import { between, pick, randomOf, shuffled } from './random.ts'

/** A producer of the demo; `no` counts from 1 in the district, `stoppedSince` is the first month without that category. */
export type InventedProducer = {
  id: string
  no: number
  district: DistrictCode
  subdistrict: SubdistrictCode
  name: string
  type: ProducerType
  categories: readonly { category: Category; stoppedSince: Month | null }[]
}

const PATTERNS: Readonly<Record<ProducerType, readonly string[]>> = {
  group: GROUP_PATTERNS,
  'single-owner': OWNER_PATTERNS,
  sme: SME_PATTERNS,
}
const STOPS: readonly string[] = ['2023-12', '2024-02', '2024-03', '2024-05', '2024-06', '2024-07', '2024-07']
const SHARE_WITH_TWO = 0.08
const SHARE_STOPPED = 0.025

type Random = () => number
type Village = { name: string; subdistrict: SubdistrictCode }

/** Each village of the district in one of its subdistricts, so that a village is never in two places. */
function villagesOf(district: DistrictCode, random: Random): Village[] {
  const subdistricts = subdistrictsOf(district)
  return shuffled(random, VILLAGES).map((name, i) => ({
    name,
    subdistrict: subdistricts[i % subdistricts.length]!.code,
  }))
}

function categoryOf(random: Random): Category {
  const at = random()
  if (at < 0.42) return 'food'
  if (at < 0.51) return 'beverage'
  if (at < 0.7) return 'textile'
  return at < 0.9 ? 'craft' : 'herb'
}

function typeOf(random: Random): ProducerType {
  const at = random()
  if (at < 0.56) return 'group'
  return at < 0.94 ? 'single-owner' : 'sme'
}

function categoriesOf(first: Category, random: Random): InventedProducer['categories'] {
  const list = random() < SHARE_WITH_TWO ? [first, SECOND_CATEGORY[first]] : [first]
  return list.map((category) => ({
    category,
    stoppedSince: random() < SHARE_STOPPED ? (pick(random, STOPS) as Month) : null,
  }))
}

function invent(
  villages: readonly Village[],
  random: Random,
): Omit<InventedProducer, 'id' | 'no' | 'district'> {
  const [village, first, type] = [pick(random, villages), categoryOf(random), typeOf(random)]
  const name = pick(random, PATTERNS[type])
    .replace('@', pick(random, PRODUCTS[first]))
    .replace('#', village.name)
    .replace('$', pick(random, NICKNAMES))
  return { name, type, subdistrict: village.subdistrict, categories: categoriesOf(first, random) }
}

/** A district's producers, the same at every call: 45 to 120, in the provincial capital's district 105 or more; no name twice. */
export function inventProducers(district: DistrictCode): InventedProducer[] {
  const random = randomOf(`producers ${district}`)
  const count = district.endsWith('01') ? between(random, 105, 120) : between(random, 45, 120)
  const villages = villagesOf(district, random)
  const byName = new Map<string, ReturnType<typeof invent>>()
  while (byName.size < count) {
    const producer = invent(villages, random)
    if (!byName.has(producer.name)) byName.set(producer.name, producer)
  }
  return [...byName.values()].map((producer, i) => ({
    id: `p${district}${i + 1}`,
    no: i + 1,
    district,
    ...producer,
  }))
}

/** The producers of all districts of a province. */
export const inventProvince = (province: ProvinceCode): InventedProducer[] =>
  districtsOf(province).flatMap(inventProducers)
