import * as z from 'zod/mini'
import { Period } from '../calendar/form.ts'
import { MarketEntry } from '../markets/market.ts'
import { Form } from './forms.ts'
import { RowState } from './row.ts'
import { amountsView, ColumnView, CountsView, HeadView } from './head-view.ts'

/** GET …/receipts/:no and the receipt of POST …/confirm */
export const ReceiptView = z.object({
  no: z.string(),
  form: Form,
  period: Period,
  district: z.string(),
  districtName: z.string(),
  by: z.string(),
  at: z.string(),
  late: z.boolean(),
  total: z.number(),
  channels: amountsView,
  /** The columns of amounts as the period has them. */
  columns: z.array(ColumnView),
  counts: CountsView,
  /** Still the newest confirmation of a sheet that has not been changed since. */
  current: z.boolean(),
  provinceDueAt: z.string(),
})
export type ReceiptView = z.infer<typeof ReceiptView>
export const Confirmed = z.object({ head: HeadView, receipt: ReceiptView })
export type Confirmed = z.infer<typeof Confirmed>

/** What the registry told of a market before and after. */
export const EntryChange = z.object({ before: z.nullable(MarketEntry), after: MarketEntry })
export type EntryChange = z.infer<typeof EntryChange>

/** What stood in a row; `days`: those whose sum it was (M-50). */
const sideView = z.object({ state: RowState, amounts: amountsView, days: z.optional(z.array(z.unknown())) })

/** GET …/history?row= : newest first, at most 200. */
export const HistoryView = z.object({
  /** The columns of the period's amounts. */
  columns: z.array(z.object({ at: z.number(), label: z.string() })),
  changes: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      /** saved · rest-none · confirmed · back-to-draft · producer-added · resumed · closed */
      act: z.string(),
      row: z.nullable(z.string()),
      name: z.nullable(z.string()),
      before: z.nullable(sideView),
      after: z.nullable(sideView),
      /** Of a market of the registry: what was told of it; `before` null of one that was added. */
      entry: z.nullable(EntryChange),
      why: z.nullable(z.string()),
    }),
  ),
})
export type HistoryView = z.infer<typeof HistoryView>
