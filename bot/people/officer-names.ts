import { findPersons } from './people.store.ts'
import { postsIn } from './posts.store.ts'

/** The names of those who fill in each of these districts. */
export async function officerNames(districts: readonly string[]): Promise<Map<string, string[]>> {
  const posts = (await postsIn(districts)).filter((post) => post.role === 'district-officer')
  const people = new Map(
    (await findPersons(posts.map((post) => post.person))).map((one) => [one._id, one.name]),
  )
  const names = new Map<string, string[]>()
  for (const post of posts)
    names.set(post.area, [...(names.get(post.area) ?? []), people.get(post.person) ?? ''])
  return names
}
