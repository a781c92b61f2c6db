import { isConfirmed } from '#shared/locking/lock.ts'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayAndTime, shortDay } from '#shared/text/dates.th.ts'
import { STATUS } from '#shared/text/status.th.ts'
import { areaTitle, FORM_NAME } from '#shared/text/words.th.ts'
import type { Card } from '../chat/card.ts'
import { markNotes } from './mark-notes.ts'
import { totalCard } from './sheet-cards.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'

const toneOf = ({ head }: SheetView): Card['tone'] => (isConfirmed(head.state) ? 'ok' : 'bad')

/** C-6: between the close and the next opening: when the next month opens, and how the closed one ended; a group's names no amounts. */
export function notOpenCard(next: SheetView, closed: SheetView, group: boolean): Card {
  const { form, period, district, districtName } = next
  const opens = shortDay(dayOf(new Date(next.calendar.opensAt)))
  return {
    tone: toneOf(closed),
    head: [CARDS.jobIn(areaTitle(district, districtName), FORM_NAME[form], period)],
    title: CARDS.notOpen(opens),
    notes: [endOf(closed, group), ...lockOf(closed, group), CARDS.asOf(dayAndTime(new Date(next.now)))],
    buttons: group
      ? [{ label: CARDS.buttons.work, path: '/' }]
      : [{ label: CARDS.buttons.look, path: sheetPath(closed) }],
  }
}

/** C-6: the total of a month that is closed, and whether it was confirmed. */
export function closedTotalCard(closed: SheetView): Card {
  const shown = totalCard(closed)
  const notes = [endOf(closed, true), ...lockOf(closed, false), ...(shown.notes ?? []).slice(1)]
  return { ...shown, tone: toneOf(closed), notes }
}

/** Whether it was locked, for only then it counts; and that it is open again by an exception. */
function lockOf(closed: SheetView, group: boolean): string[] {
  const { head, period } = closed
  if (head.exception) return markNotes(closed, group)
  return [head.lock ? STATUS.closedLocked(period) : STATUS.closedUnlocked(period)]
}

function endOf({ form, head, period }: SheetView, group: boolean): string {
  if (!isConfirmed(head.state)) return CARDS.closedUnconfirmed(period)
  return group || form === 'market-registry'
    ? CARDS.closedConfirmed(period)
    : CARDS.closedConfirmedTotal(period, formatBaht(head.total))
}
