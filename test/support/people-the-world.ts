import { insertProducers } from '#bot/producers/producers.store.ts'
import { insertPeople } from '#bot/people/people.store.ts'
import { insertPosts } from '#bot/people/posts.store.ts'
import { CAST, lineIdOf, PRODUCERS } from './cast.ts'

/** Puts the cast at their posts and the small registries in the store. */
export async function peopleTheWorld(since: Date): Promise<void> {
  const cast = Object.entries(CAST)
  await insertPeople(
    cast.map(([id, { name }]) => ({ _id: id, lineUserId: lineIdOf(id), name, friend: true })),
  )
  await insertPosts(cast.flatMap(([id, { posts }]) => posts.map((post) => ({ ...post, person: id, since }))))
  await insertProducers(
    PRODUCERS.map(({ id, district, name, type, categories }, at) => ({
      _id: id,
      no: at + 1,
      district,
      province: district.slice(0, 2),
      name,
      type,
      subdistrict: `${district}01`,
      categories: categories.map((category) => ({ category, stoppedSince: null })),
    })),
  )
}
