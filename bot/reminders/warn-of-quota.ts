import { monthOf } from '#shared/calendar/bangkok.ts'
import type { Deps } from '../deps.ts'
import { queueMessages } from '../messages/queue-message.ts'
import { postsWithin } from '../people/posts.store.ts'

/** owes every province's officers, once a calendar month, word that LINE's messages run out. */
export async function warnOfQuota(
  deps: Pick<Deps, 'clock' | 'transaction'>,
  use: { limit: number; used: number },
): Promise<void> {
  const month = monthOf(deps.clock())
  await deps.transaction(async () => {
    const officers = (await postsWithin('TH')).filter(({ role }) => role === 'province-officer')
    await queueMessages(
      [...new Set(officers.map(({ person }) => person))].map((person) => ({
        key: `quota-low:${month}:${person}`,
        person,
        kind: 'quota-low' as const,
        data: { month, ...use },
      })),
    )
  })
}
