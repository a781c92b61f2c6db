import type { Month } from '#shared/calendar/month.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'

/** owes each officer of a province the reminder to lock, while the month is not closed. */
export async function remindProvince(
  deps: Pick<Deps, 'transaction' | 'clock'>,
  { period, province, at }: { period: Month; province: string; at: Date },
): Promise<void> {
  const now = deps.clock()
  const { closesAt } = await calendarFor({ form: 'otop-sales', period }, province)
  return deps.transaction(async () => {
    if (now >= closesAt) return
    const officers = (await postsIn([province])).filter((post) => post.role === 'province-officer')
    for (const { person } of officers) {
      const key = `reminder-lock:${period}:${at.toISOString()}:${province}:${person}`
      await queueMessage({ key, person, kind: 'reminder-lock', data: { period, province } })
    }
  })
}
