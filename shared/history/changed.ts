import * as z from 'zod/mini'
import { MarketEntry } from '../markets/market.ts'
import { amountsView } from '../sheets/head-view.ts'
import { RowCategory, RowState } from '../sheets/row.ts'
import { SheetKey } from '../sheets/sheet-id.ts'

/** The acts after which a month's changes are looked at. */
export const MARKS = ['confirmed', 'certified', 'locked'] as const
export const Mark = z.enum(MARKS)
export type Mark = z.infer<typeof Mark>

/** GET …/changed?since= : without `since`, the latest of the three. */
export const ReadChanged = z.strictObject({ ...SheetKey.shape, since: z.optional(Mark) })
export type ReadChanged = z.infer<typeof ReadChanged>

const marked = z.nullable(z.object({ at: z.string(), total: z.number() }))
/** `entry`: what the registry tells of a market, absent from rows of money. */
const value = z.object({ state: RowState, amounts: amountsView, entry: z.optional(MarketEntry) })

/** The rows that stand otherwise than at the act, in the order of รต.๑; `since` null: there was no such act. */
export const ChangedView = z.object({
  since: z.nullable(Mark),
  last: z.object({ confirmed: marked, certified: marked, locked: marked }),
  /** Satang, now less then. */
  difference: z.number(),
  rows: z.array(
    z.object({
      row: z.string(),
      no: z.number(),
      name: z.string(),
      category: RowCategory,
      /** Null: it was not in the list then. */
      before: z.nullable(value),
      /** Null: it is not in the list any more. */
      after: z.nullable(value),
      /** Who changed it last, or took it out of the list. */
      by: z.nullable(z.string()),
      at: z.nullable(z.string()),
    }),
  ),
})
export type ChangedView = z.infer<typeof ChangedView>
