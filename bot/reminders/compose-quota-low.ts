import { Month } from '#shared/calendar/month.ts'
import { QUOTA } from '#shared/text/reminders.th.ts'
import { card } from '../chat/card.ts'
import type { Composer } from '../messages/composers.ts'
import { postsOf } from '../people/posts.store.ts'

/** the month's messages run out (data {month, limit, used}); null for who holds no province any more. */
export const composeQuotaLow: Composer = async (deps, person, data) => {
  if (!(await postsOf(person)).some(({ role }) => role === 'province-officer')) return null
  const [limit, used] = [Number(data['limit']), Number(data['used'])]
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [QUOTA.head(Month.parse(data['month']))],
      title: QUOTA.title(used, limit),
      meter: { done: Math.min(used, limit), all: limit },
      notes: [QUOTA.note],
      buttons: [{ label: QUOTA.open, path: '/messages' }],
    }),
  ]
}
