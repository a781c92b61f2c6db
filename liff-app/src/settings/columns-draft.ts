import { monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths, type Month, nextMonth } from '#shared/calendar/month.ts'
import {
  type Column,
  columnsAt,
  type ColumnsFault,
  faultOfColumns,
  MARKET_COLUMNS,
  tidyColumns,
} from '#shared/markets/columns.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'

/** A column in the dialog; one that is not used keeps its label, to be used again. */
export type DraftColumn = Column & { used: boolean }

const CHOICES = 13

/** The columns of a month as the dialog begins with them: those in use in their order, then the others. */
export function draftOf(view: MarketSettingsView, month: Month): DraftColumn[] {
  const used = columnsAt(view.columns.sets, month)
  const others = MARKET_COLUMNS.filter(({ at }) => !used.some((column) => column.at === at))
  return [
    ...used.map((column) => ({ ...column, used: true })),
    ...others.map((column) => ({ ...column, used: false })),
  ]
}

/** What is sent. */
export const columnsIn = (draft: readonly DraftColumn[]): Column[] =>
  tidyColumns(draft.filter(({ used }) => used))

/** The draft with the column at `index` one place up. */
export function movedUp(draft: readonly DraftColumn[], index: number): DraftColumn[] {
  const [column, above] = [draft[index], draft[index - 1]]
  return column && above ? draft.toSpliced(index - 1, 2, column, above) : [...draft]
}

/** M-41: what is wrong with the draft as the server will see it, or that it is what holds from that month on already; null when it can be sent. */
export function faultOfDraft(
  view: MarketSettingsView,
  draft: readonly DraftColumn[],
  from: Month,
): ColumnsFault | 'same' | null {
  const columns = columnsIn(draft)
  const fault = faultOfColumns(columns)
  if (fault) return fault
  const later = view.columns.sets.some((set) => set.from > from)
  const same = JSON.stringify(columns) === JSON.stringify(columnsIn(draftOf(view, from)))
  return same && !later ? 'same' : null
}

/** The months from which on columns can be set at `now`: a year's, after the last one that has begun. */
export function monthsToSet({ firstMonth, begun, now }: MarketSettingsView): Month[] {
  const earliest = addMonths(monthOf(new Date(now)), -1)
  const after = begun ? nextMonth(begun) : firstMonth.month
  const from = [earliest, after, firstMonth.month].toSorted().at(-1)!
  return Array.from({ length: CHOICES }, (_, at) => addMonths(from, at))
}
