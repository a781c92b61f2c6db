import type { Month } from '#shared/calendar/month.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import type { Deps } from '../deps.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import { readHeads } from '../sheets/read-heads.ts'

/**
 * owes each officer of a district the reminder of a month that is not confirmed. One message a person and
 * reminder, also for who has several districts: the text, made when it is sent, tells all that is left.
 */
export function remindOfficers(
  deps: Pick<Deps, 'transaction' | 'clock'>,
  { period, district, at }: { period: Month; district: string; at: Date },
): Promise<void> {
  const now = deps.clock()
  return deps.transaction(async () => {
    const [head] = await readHeads({ form: 'otop-sales', period, districts: [district] }, now)
    if (!head || head.counts.all === 0 || isConfirmed(head.state)) return
    const officers = (await postsIn([district])).filter((post) => post.role === 'district-officer')
    for (const { person } of officers) {
      const key = `reminder-officer:${period}:${at.toISOString()}:${person}`
      await queueMessage({ key, person, kind: 'reminder-officer', data: { period } })
    }
  })
}
