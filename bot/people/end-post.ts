import { may } from '#shared/people/permissions.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { queueMenu } from '../messages/queue-menu.ts'
import { type Actor, personOf } from './actor.ts'
import { permit } from './permit.ts'
import { endPostNow, findPost, outliveInDepartment } from './posts.store.ts'

/** P-8: ends a post; who may invite to it may end it. Throws not-found outside one's area, last-post for the Department's last. */
export async function endPost(deps: Deps, actor: Actor, { id }: { id: string }): Promise<void> {
  const person = personOf(actor)
  const now = deps.clock()
  await deps.transaction(async () => {
    const post = await findPost(id)
    if (!post || post.ended || !may(actor.posts, 'read-people', post.area)) throw new Problem('not-found', {})
    permit(actor, `invite ${post.role}`, post.area)
    if (post.role === 'department-officer' && !(await outliveInDepartment(id)))
      throw new Problem('last-post', {})
    if (!(await endPostNow(id, person.id, now))) throw new Problem('not-found', {})
    await queueMenu(post.person)
  })
  deps.wake()
}
