import { formatBaht } from '#shared/money/satang.ts'
import type { RowState } from '#shared/sheets/row.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'

export type RowValue = { state: RowState; amounts: readonly number[] }

/** A row's satang, of all channels. */
export const valueTotal = (value: RowValue | null): number =>
  value ? value.amounts.reduce((sum, one) => sum + one, 0) : 0

/** A row's figure in a word: its baht, or its state. */
export const valueText = (value: RowValue): string =>
  value.state === 'amounts' ? formatBaht(valueTotal(value)) : ROW_STATE_WORD[value.state]

/** Do two stand the same, in every channel? */
export const sameValue = (a: RowValue, b: RowValue): boolean =>
  a.state === b.state && a.amounts.every((amount, at) => amount === b.amounts[at])
