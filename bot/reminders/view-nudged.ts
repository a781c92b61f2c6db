import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { NudgedView } from '#shared/reminders/nudge.ts'
import type { Outcome } from '../messages/outcomes.store.ts'
import type { NudgeDocument } from './nudges.store.ts'

/** a nudge's message to a person: "nudge:52:otop-sales:2024-07:2024-07-23:p1". */
export function nudgeKey({ _id, period }: Pick<NudgeDocument, '_id' | 'period'>, person: string): string {
  const [form, province, day] = _id.split(':')
  return `nudge:${province}:${form}:${period}:${day}:${person}`
}

/** Who was reminded, and what became of each message; one that is not among the outcomes waits still. */
export const viewNudged = (
  nudge: NudgeDocument,
  outcomes: ReadonlyMap<string, Outcome>,
): z.input<typeof NudgedView> => ({
  by: nudge.by.name,
  at: nudge.at.toISOString(),
  districts: nudge.districts.length,
  told: nudge.people.map(({ person, name, districts }) => {
    const outcome = outcomes.get(nudgeKey(nudge, person))
    return {
      name,
      areas: districts.map(areaName),
      state: !outcome || outcome.state === 'sending' ? 'waiting' : outcome.state,
      reason: outcome?.state === 'not-sent' ? outcome.reason : null,
    }
  }),
})
