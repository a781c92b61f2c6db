import { type DistrictCode, inArea, type ProvinceCode } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { instant } from '#shared/calendar/bangkok.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { insertPeople } from '../people/people.store.ts'
import { insertPosts } from '../people/posts.store.ts'
import type { By } from '../sheets/head.ts'
import { CAST } from './cast.data.ts'

const SINCE = instant('2023-10-01')

/** A district's officers in the cast; where it has none, one who has left: a name in the history without a person. */
export function officersOf(district: DistrictCode): By[] {
  const cast = CAST.filter(({ post }) => post?.role === 'district-officer' && post.area === district)
  if (cast.length > 0) return cast.map(({ id, name }) => ({ id, name }))
  const name = `${ROLE_WORD['district-officer']} ${areaTitle(district, areaName(district))}`
  return [{ id: `officer${district}`, name }]
}

/** Puts the cast of these provinces, and the Department's, at their posts; whoever has no post comes by an invitation. */
export async function seedPeople(provinces: readonly ProvinceCode[]): Promise<void> {
  const holders = CAST.flatMap(({ post, ...person }) => (post ? [{ ...person, post }] : [])).filter(
    ({ post }) => post.area === 'TH' || provinces.some((province) => inArea(post.area, province)),
  )
  await insertPeople(
    holders.map(({ id, userId, name }) => ({ _id: id, lineUserId: userId, name, friend: true })),
  )
  await insertPosts(holders.map(({ id, post }) => ({ ...post, person: id, since: SINCE })))
}
