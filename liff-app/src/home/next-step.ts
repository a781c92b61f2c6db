import { daysUntil } from '#shared/calendar/bangkok.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import type { HeadView, WritabilityView } from '#shared/sheets/sheet-view.ts'
import { daysLate } from '../provinces/worst-first.ts'

export type NextStep = 'start' | 'fill' | 'review' | 'receipt' | 'look'

type SheetNow = { head: Pick<HeadView, 'state' | 'counts' | 'confirmed'>; writability: WritabilityView }

/** The one thing to do next with a district's month: what the big button of its card says. */
export function nextStep({ head, writability }: SheetNow): NextStep {
  if (head.state === 'confirmed' && head.confirmed) return 'receipt'
  if (writability.kind !== 'open') return 'look'
  if (head.counts.all === 0) return 'look'
  if (head.counts.notEntered === 0) return 'review'
  return head.state === 'not-started' ? 'start' : 'fill'
}

export type TimeLeft =
  | { kind: 'days'; days: number }
  | { kind: 'last-day' }
  | { kind: 'overdue'; days: number }
  | { kind: 'not-open'; opensAt: Date }
  | { kind: 'closed'; since: Date }

/** What the clock says of a period that is due at `dueAt` (the first instant that is late), in whole days of Bangkok. */
export function timeLeft(writability: WritabilityView, dueAt: string, now: Date): TimeLeft {
  if (writability.kind === 'not-open') return { kind: 'not-open', opensAt: new Date(writability.opensAt) }
  if (writability.kind === 'closed') return { kind: 'closed', since: new Date(writability.since) }
  const late = daysLate(dueAt, now)
  if (late > 0) return { kind: 'overdue', days: late }
  const days = daysUntil(lastDayBefore(new Date(dueAt)), now)
  return days === 0 ? { kind: 'last-day' } : { kind: 'days', days }
}
