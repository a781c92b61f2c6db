import { dayOf, daysUntil } from '#shared/calendar/bangkok.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import type { SheetState } from '#shared/sheets/head-view.ts'
import { changeOf } from '../sheets/confirm-figures.ts'

/** Where a district's month stands for the province: its state, or that it was sent back or is locked. */
export type Standing = SheetState | 'returned' | 'locked'

const RANK: Record<Standing, number> = {
  'not-started': 0,
  draft: 1,
  returned: 2,
  confirmed: 3,
  certified: 4,
  locked: 5,
}

type Standable = { state: SheetState; lock: object | null; returnedRows: number }

/** A lock is told before anything else, rows that wait for the district before the state. */
export function standingOf({ state, lock, returnedRows }: Standable): Standing {
  if (lock) return 'locked'
  return returnedRows > 0 ? 'returned' : state
}

type Line = Standable & { area: string; done: number; all: number }

const share = ({ done, all }: Line): number => (all === 0 ? 0 : done / all)

/** Those who need help most come first, in the order of the standings; the least filled before the fuller, the code decides last. */
export function worstFirst<L extends Line>(lines: readonly L[]): L[] {
  const rank = (line: L): number => RANK[standingOf(line)]
  return lines.toSorted((a, b) => rank(a) - rank(b) || share(a) - share(b) || a.area.localeCompare(b.area))
}

/** Days a district that has not confirmed is late at `now` (1 on the first late day), 0 while in time. */
export function daysLate(dueAt: string, now: Date): number {
  const due = new Date(dueAt)
  return now < due ? 0 : daysUntil(dayOf(now), due) + 1
}

/** Districts confirmed (certified ones too), of how many. */
export function confirmedOf(byState: Partial<Record<SheetState, number>>): {
  confirmed: number
  all: number
} {
  const all = Object.values(byState).reduce((sum, count) => sum + count, 0)
  return { confirmed: (byState.confirmed ?? 0) + (byState.certified ?? 0), all }
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

type Province = {
  province: string
  districts: number
  locked: number
  byState: Partial<Record<SheetState, number>>
}

/** Provinces with the smallest share locked first, then the smallest share confirmed; the code decides last. Who has nothing to report has done it. */
export function worstProvincesFirst<P extends Province>(lines: readonly P[]): P[] {
  const part = ({ districts }: P, done: number): number => (districts === 0 ? 1 : done / districts)
  const locked = (line: P): number => part(line, line.locked)
  const confirmed = (line: P): number => part(line, confirmedOf(line.byState).confirmed)
  return lines.toSorted(
    (a, b) => locked(a) - locked(b) || confirmed(a) - confirmed(b) || a.province.localeCompare(b.province),
  )
}
