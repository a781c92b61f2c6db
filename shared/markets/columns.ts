import * as z from 'zod/mini'
import type { Period } from '../calendar/form.ts'
import { Month } from '../calendar/month.ts'
import { CHANNELS } from '../otop-sales/category.ts'
import { nameKey, tidyName } from '../producers/name-key.ts'
import type { Form } from '../sheets/forms.ts'
import { line } from '../sheets/row.ts'
import { CHANNEL_WORD } from '../text/words.th.ts'

/** The longest label that a key and a table's head have room for, in UTF-16 units. */
export const LONGEST_LABEL = 40

/** A column of amounts as it is shown: `at` is its place among a row's four amounts, from 0. */
export const Column = z.strictObject({
  at: z.int().check(z.minimum(0), z.maximum(3)),
  label: line(LONGEST_LABEL),
})
export type Column = z.infer<typeof Column>

/** M-40: from a month on these columns are in use, in this order; an amount whose place is not among them is not asked for. */
export const ColumnSet = z.object({ from: Month, columns: z.array(Column) })
export type ColumnSet = z.infer<typeof ColumnSet>

/** The four incomes of a market while the Department has set no others (domain §4: a default of ours). */
export const MARKET_COLUMNS: readonly Column[] = ['OTOP', 'ผลิตภัณฑ์ชุมชน', 'ผลผลิตทางการเกษตร', 'อื่นๆ'].map(
  (label, at) => ({ at, label }),
)

/** M-40: the columns of a period by what was set, earliest first: the latest set of that month or one before it, else the default. */
export const columnsAt = (sets: readonly ColumnSet[], period: Period): readonly Column[] =>
  sets.findLast(({ from }) => from <= period)?.columns ?? MARKET_COLUMNS

/** The columns of a form's amounts in a period, in the order in which they are shown. */
export const columnsOf = (form: Form, period: Period, sets: readonly ColumnSet[]): readonly Column[] =>
  form === 'otop-sales'
    ? CHANNELS.map((channel, at) => ({ at, label: CHANNEL_WORD[channel] }))
    : columnsAt(sets, period)

/** M-41: why these columns cannot be: none is in use, a label is empty, two labels have one nameKey, a place is taken twice; null when they can. */
export function faultOfColumns(columns: readonly Column[]): ColumnsFault | null {
  if (columns.length === 0) return 'no-column'
  const labels = columns.map(({ label }) => nameKey(label))
  if (labels.includes('')) return 'no-label'
  if (new Set(labels).size < labels.length) return 'equal-labels'
  return new Set(columns.map(({ at }) => at)).size < columns.length ? 'equal-places' : null
}
export type ColumnsFault = 'no-column' | 'no-label' | 'equal-labels' | 'equal-places'

/** The columns as they are kept: labels with single spaces and nothing invisible. */
export const tidyColumns = (columns: readonly Column[]): Column[] =>
  columns.map(({ at, label }) => ({ at, label: tidyName(label) }))
