import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { Me, PostView } from '#shared/people/people-view.ts'
import type { Role } from '#shared/people/role.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from './actor.ts'

/** A post as it leaves. */
export const viewPost = (post: { id: string; role: Role; area: string }): PostView => ({
  ...post,
  areaName: areaName(post.area),
})

/** Who I am and what I may do; throws not-signed-in. */
export function viewMe(deps: Pick<Deps, 'clock'>, actor: Actor): z.input<typeof Me> {
  return { person: personOf(actor), posts: actor.posts.map(viewPost), now: deps.clock().toISOString() }
}
