import { CHANNELS } from '../otop-sales/category.ts'
import type { Form } from '../sheets/forms.ts'
import { CHANNEL_WORD } from '../text/words.th.ts'

/** A column of amounts as it is shown: `at` is its place among a row's four amounts, from 0. */
export type Column = { at: number; label: string }

/** The four incomes of a market while the Department has set no others (domain §4: a default of ours). */
export const MARKET_COLUMNS: readonly Column[] = ['OTOP', 'ผลิตภัณฑ์ชุมชน', 'ผลผลิตทางการเกษตร', 'อื่นๆ'].map(
  (label, at) => ({ at, label }),
)

/** The columns of a form's amounts, in the order in which they are shown. */
export const columnsOf = (form: Form): readonly Column[] =>
  form === 'otop-sales'
    ? CHANNELS.map((channel, at) => ({ at, label: CHANNEL_WORD[channel] }))
    : MARKET_COLUMNS
