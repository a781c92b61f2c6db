import { inArea } from '#shared/areas/area.ts'
import { may } from '#shared/people/permissions.ts'
import { Problem } from '#shared/problem/problem.ts'
import { type Actor, personOf } from './actor.ts'

/** P-2: the areas whose people the actor may read, none within another. Throws not-signed-in, not-permitted when there is none. */
export function readAreas(actor: Actor): string[] {
  personOf(actor)
  const areas = [...new Set(actor.posts.map((post) => post.area))]
  const readable = areas.filter((area) => may(actor.posts, 'read-people', area))
  if (readable.length === 0) throw new Problem('not-permitted', {})
  return readable.filter((area) => !readable.some((wider) => wider !== area && inArea(area, wider)))
}
