import { isConfirmed } from '#shared/locking/lock.ts'
import { dayOf, daysUntil } from '#shared/calendar/bangkok.ts'
import type { SheetState } from '#shared/sheets/head-view.ts'
import { changeOf } from '../sheets/confirm-figures.ts'

const RANK: Record<SheetState, number> = { 'not-started': 0, draft: 1, confirmed: 2, certified: 3 }

type Line = { area: string; state: SheetState; done: number; all: number }

const share = ({ done, all }: Line): number => (all === 0 ? 0 : done / all)

/** Those who need help most come first: not started, then the least filled draft, then confirmed; the code decides last. */
export function worstFirst<L extends Line>(lines: readonly L[]): L[] {
  return lines.toSorted(
    (a, b) => RANK[a.state] - RANK[b.state] || share(a) - share(b) || a.area.localeCompare(b.area),
  )
}

/** Days a district that has not confirmed is late at `now` (1 on the first late day), 0 while in time. */
export function daysLate(dueAt: string, now: Date): number {
  const due = new Date(dueAt)
  return now < due ? 0 : daysUntil(dayOf(now), due) + 1
}

/** Districts confirmed, of how many. */
export function confirmedOf(byState: Partial<Record<SheetState, number>>): {
  confirmed: number
  all: number
} {
  const all = Object.values(byState).reduce((sum, count) => sum + count, 0)
  return { confirmed: byState.confirmed ?? 0, all }
}

/** A move of more than this, in per cent of last month, is worth a look (domain §6: the 95th percentile of provinces). */
const FAR_PERCENT = 38

type Compared = { state: SheetState; total: number; previousTotal: number | null }

/** The change from last month in per cent; null unless the month is confirmed, for half a month must not look like a fall. */
export function comparedWith({ state, total, previousTotal }: Compared): number | null {
  if (!isConfirmed(state) || previousTotal === null) return null
  return changeOf(total, previousTotal).percent
}

/** Is the change worth a look? */
export const farFromBefore = (percent: number | null): boolean =>
  percent !== null && Math.abs(percent) > FAR_PERCENT
