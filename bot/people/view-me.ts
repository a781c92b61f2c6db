import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { Me, PostView } from '#shared/people/people-view.ts'
import type { Role } from '#shared/people/role.ts'
import { findFirstMonth } from '../calendar/first-month.ts'
import { workingPeriods } from '../calendar/working-period.ts'
import type { Deps } from '../deps.ts'
import { findPerson } from './people.store.ts'
import { type Actor, personOf } from './actor.ts'

/** A post as it leaves. */
export const viewPost = (post: { id: string; role: Role; area: string }): PostView => ({
  ...post,
  areaName: areaName(post.area),
})

/** Who I am and what I may do; throws not-signed-in. */
export async function viewMe(deps: Pick<Deps, 'clock'>, actor: Actor): Promise<z.input<typeof Me>> {
  const [{ id, name }, now] = [personOf(actor), deps.clock()]
  const [periods, known, firstMonth] = await Promise.all([
    workingPeriods(now),
    findPerson(id),
    findFirstMonth('market-sales'),
  ])
  return {
    person: { id, name, phone: known?.phone ?? null },
    posts: actor.posts.map(viewPost),
    now: now.toISOString(),
    working: periods,
    firstMarketMonth: firstMonth!,
  }
}
