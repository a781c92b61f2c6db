import type { ProvinceCode } from '#shared/areas/area.ts'
import { instant } from '#shared/calendar/bangkok.ts'
import { insertPeople } from '../people/people.store.ts'
import { insertPosts } from '../people/posts.store.ts'
import { holdersOf, staffOfProvince } from './invent-people.ts'

const SINCE = instant('2023-10-01')

/** Puts those of these provinces, and the Department's, at their posts; whoever has no post comes by an invitation. */
export async function seedPeople(provinces: readonly ProvinceCode[]): Promise<void> {
  const holders = [...holdersOf('department-officer', 'TH'), ...provinces.flatMap(staffOfProvince)]
  await insertPeople(
    holders.map(({ id, userId, name, friend }) => ({ _id: id, lineUserId: userId, name, friend })),
  )
  await insertPosts(holders.map(({ id, post }) => ({ _id: `post${id}`, ...post, person: id, since: SINCE })))
}
