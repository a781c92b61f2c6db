import type { ChangePhone } from '#shared/people/phone.ts'
import { may } from '#shared/people/permissions.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from './actor.ts'
import { savePhone } from './people.store.ts'
import { postsOf } from './posts.store.ts'

/** P-13: one's own telephone, or by the province that of who holds a post in it; the history tells that it was changed, not the number. Throws not-found, not-permitted. */
export async function changePhone(deps: Deps, actor: Actor, { id, phone }: ChangePhone): Promise<void> {
  const by = personOf(actor)
  const at = deps.clock()
  if (id !== by.id) await permitForOther(actor, id)
  await deps.transaction(async () => {
    if (!(await savePhone(id, phone))) throw new Problem('not-found', {})
    await record({ act: 'phone-changed', by, at, row: id })
  })
}

/** P-2: who may not know of the person at all is told that there is none. */
async function permitForOther(actor: Actor, id: string): Promise<void> {
  const areas = (await postsOf(id)).map(({ area }) => area)
  if (areas.some((area) => may(actor.posts, 'edit-phones', area))) return
  const known = areas.some((area) => may(actor.posts, 'read-people', area))
  throw known ? new Problem('not-permitted', {}) : new Problem('not-found', {})
}
