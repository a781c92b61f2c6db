import * as z from 'zod/mini'
import { Month } from '../calendar/month.ts'
import { Satang } from '../money/satang.ts'
import { CATEGORIES } from '../otop-sales/category.ts'

/** Row states, never confused (domain §4): a zero is not an empty row, and neither is a stopped one. `entered` is of the registry, which has no money. */
export const ROW_STATES = ['not-entered', 'amounts', 'no-sales', 'stopped', 'entered'] as const
export const RowState = z.enum(ROW_STATES)
export type RowState = z.infer<typeof RowState>

/** Four integer satang in the order of CHANNELS. */
export const Amounts = z.tuple([Satang, Satang, Satang, Satang])
export type Amounts = z.infer<typeof Amounts>

export const NO_AMOUNTS = [0, 0, 0, 0] as Amounts

/** S-1: a row's total is always computed, never stored. */
export const rowTotal = (amounts: Amounts): number => amounts.reduce<number>((sum, one) => sum + one, 0)

/** What a row is of its subject: one of a producer's categories, or a market as a whole. */
export const WHOLE = '-'
export const RowCategory = z.enum([...CATEGORIES, WHOLE])
export type RowCategory = z.infer<typeof RowCategory>

/** A row's id within its sheet: subject, dot, category ("p7f3.food", market "m12.-"). */
export const RowId = z
  .string()
  .check(z.regex(new RegExp(`^[a-z0-9]{1,32}\\.(${CATEGORIES.join('|')}|${WHOLE})$`)))
  .brand<'RowId'>()
export type RowId = z.infer<typeof RowId>

/** Format characters hide or turn what is read; joiners and the break without width come with pasted Thai and emoji. Fillers look like nothing. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\u2028\u2029\u115f\u1160\u2800\u3164\uffa0]|(?![\u200b-\u200d\u2060])\p{Cf}/gu
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A name that was given elsewhere without what may not stand in a line; null when nothing visible is left, or none was given. */
export function cleanLine(text: string | undefined): string | null {
  const clean = text?.replace(NOT_TEXT, '').trim() ?? ''
  return VISIBLE.test(clean) ? clean : null
}

/** A line of text that a person typed: trimmed, something visible, no control or format characters, 1 to `most` UTF-16 units. */
export const line = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => text.search(NOT_TEXT) < 0 && VISIBLE.test(text)),
  )

/** The fields of one save of one row; `version` is the row's version it was based on (0: never written). */
export const rowFields = {
  row: RowId,
  saveId: z.uuid(),
  version: z.int().check(z.minimum(0)),
  state: z.enum(['not-entered', 'amounts', 'no-sales', 'stopped']),
  amounts: Amounts,
  reason: z.optional(line(200)),
  since: z.optional(Month),
}

type RowFields = { state: RowState; amounts: Amounts; since?: Month | undefined }

/** S-2: only a row with amounts carries money, and at least one satang. */
export const amountsFitState = z.refine<RowFields>(
  (row) => (row.state === 'amounts' ? rowTotal(row.amounts) > 0 : rowTotal(row.amounts) === 0),
  { path: ['amounts'] },
)

/** S-2: a stopped row names the month since when, and no other row does. */
export const stopNamesMonth = z.refine<RowFields>(
  (row) => (row.state === 'stopped') === (row.since !== undefined),
  {
    path: ['since'],
  },
)
