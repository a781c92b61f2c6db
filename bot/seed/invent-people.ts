import { createHash } from 'node:crypto'
import { type DistrictCode, districtsOf, type ProvinceCode } from '#shared/areas/area.ts'
import type { Role, RoleInArea } from '#shared/people/role.ts'
import { CAST } from './cast.data.ts'
import { GIVEN_NAMES } from './names.data.ts'
import { VILLAGES } from './producers.data.ts'
import { pick, randomOf } from './random.ts'

/** Who holds a post in the demo. Only the cast has accounts in the simulator, so only they can be pushed to. */
export type Holder = { id: string; userId: string; name: string; friend: boolean; post: RoleInArea }

/** What the ids of those who are invented begin with, one for each who holds that post in an area. */
const INVENTED: Readonly<Partial<Record<Role, readonly string[]>>> = {
  'district-officer': ['officer'],
  'district-head': ['head'],
  'province-officer': ['first', 'second'],
}

/** Who holds a post of an area: the cast, where it has somebody there; else invented people, the same at every call. */
export function holdersOf(role: Role, area: string): Holder[] {
  const cast = CAST.flatMap(({ id, userId, name, post }) =>
    post?.role === role && post.area === area ? [{ id, userId, name, friend: true, post }] : [],
  )
  if (cast.length > 0) return cast
  return (INVENTED[role] ?? []).map((beginning) => invent(beginning + area, { role, area }))
}

function invent(id: string, post: RoleInArea): Holder {
  const random = randomOf(`name ${id}`)
  const name = `${pick(random, GIVEN_NAMES)} ${pick(random, VILLAGES)}`
  const userId = `U${createHash('sha256').update(`yod-chumchon ${id}`).digest('hex').slice(0, 32)}`
  return { id, userId, name, friend: false, post }
}

/** Everybody at a post of a district: who fills in, and who certifies. */
export const staffOfDistrict = (district: DistrictCode): Holder[] => [
  ...holdersOf('district-officer', district),
  ...holdersOf('district-head', district),
]

/** Everybody at a post of a province and its districts. */
export const staffOfProvince = (province: ProvinceCode): Holder[] => [
  ...holdersOf('province-officer', province),
  ...districtsOf(province).flatMap(staffOfDistrict),
]
