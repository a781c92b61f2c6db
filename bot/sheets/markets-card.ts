import { yearOf } from '#shared/calendar/form.ts'
import { formatBahtShort } from '#shared/money/satang.ts'
import { rowTotal } from '#shared/sheets/row.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { RowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { areaTitle, FORM_NAME, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import type { Card } from '../chat/card.ts'

const MOST_LINES = 30

/** C-17: a district's markets with the month's state of each; a group's names no amounts. */
export function marketsCard(view: SheetView, group: boolean): Card {
  const { district, districtName, form, period, rows } = view
  const { all, notEntered } = view.head.counts
  const more = rows.length - MOST_LINES
  const registry = sheetPath({ form: 'market-registry', period: yearOf(period), district })
  return {
    tone: all > 0 && notEntered === 0 ? 'ok' : 'brand',
    head: [CARDS.jobIn(areaTitle(district, districtName), FORM_NAME[form], period)],
    title: all > 0 ? CARDS.filled(form, all - notEntered, all) : CARDS.noRows[form],
    ...(all > 0 ? { meter: { done: all - notEntered, all } } : {}),
    list: rows.slice(0, MOST_LINES).map((row) => [CARDS.row(row.no, row.name), stateOf(row, group)]),
    notes: [...(more > 0 ? [CARDS.andMore(form, more)] : []), CARDS.asOf(dayAndTime(new Date(view.now)))],
    buttons: group
      ? [{ label: CARDS.buttons.work, path: '/' }]
      : [
          { label: CARDS.buttons.sales, path: sheetPath(view) },
          { label: CARDS.buttons.registry, path: registry },
        ],
  }
}

const stateOf = ({ state, amounts }: RowView, group: boolean): string =>
  state === 'amounts' && !group
    ? formatBahtShort(rowTotal(amounts as Parameters<typeof rowTotal>[0]))
    : ROW_STATE_WORD[state]
