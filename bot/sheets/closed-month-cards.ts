import { isConfirmed } from '#shared/locking/lock.ts'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayAndTime, shortDay } from '#shared/text/dates.th.ts'
import { areaTitle, FORM_NAME } from '#shared/text/words.th.ts'
import type { Card } from '../chat/card.ts'
import { sheetPath, totalCard } from './sheet-cards.ts'

const toneOf = ({ head }: SheetView): Card['tone'] => (isConfirmed(head.state) ? 'ok' : 'bad')

/** C-6: between the close and the next opening: when the next month opens, and how the closed one ended; a group's names no amounts. */
export function notOpenCard(next: SheetView, closed: SheetView, group: boolean): Card {
  const { form, period, district, districtName } = next
  const opens = shortDay(dayOf(new Date(next.calendar.opensAt)))
  return {
    tone: toneOf(closed),
    head: [CARDS.jobIn(areaTitle(district, districtName), FORM_NAME[form] ?? form, period)],
    title: CARDS.notOpen(opens),
    notes: [endOf(closed, group), CARDS.asOf(dayAndTime(new Date(next.now)))],
    buttons: group
      ? [{ label: CARDS.buttons.work, path: '/' }]
      : [{ label: CARDS.buttons.look, path: sheetPath(closed) }],
  }
}

/** C-6: the total of a month that is closed, and whether it was confirmed. */
export function closedTotalCard(closed: SheetView): Card {
  const shown = totalCard(closed)
  const notes = [endOf(closed, true), ...(shown.notes ?? []).slice(1)]
  return { ...shown, tone: toneOf(closed), notes }
}

function endOf({ head, period }: SheetView, group: boolean): string {
  if (!isConfirmed(head.state)) return CARDS.closedUnconfirmed(period)
  return group ? CARDS.closedConfirmed(period) : CARDS.closedConfirmedTotal(period, formatBaht(head.total))
}
