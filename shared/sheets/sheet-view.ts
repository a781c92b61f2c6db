import * as z from 'zod/mini'
import { Month } from '../calendar/month.ts'
import { Period } from '../calendar/form.ts'
import { MarketEntry } from '../markets/market.ts'
import { ProducerType } from '../otop-sales/category.ts'
import { amountsView, CalendarView, ColumnView, HeadView, WritabilityView } from './head-view.ts'
import { Form } from './forms.ts'
import { RowCategory, RowState } from './row.ts'

const saved = {
  row: z.string(),
  state: RowState,
  amounts: amountsView,
  version: z.number(),
  reason: z.nullable(z.string()),
  since: z.nullable(Month),
  /** M-50: of a market, the days whose sum the amounts are. */
  days: z.nullable(z.array(z.object({ day: z.string(), amounts: amountsView }))),
  changedAt: z.nullable(z.string()),
  changedBy: z.nullable(z.string()),
}

/** What a save changes of a row; the page lays it over the row it knows. */
export const SavedRowView = z.object(saved)
export type SavedRowView = z.infer<typeof SavedRowView>

export const RowView = z.object({
  ...saved,
  /** Number in รต.๑, from 1. */
  no: z.number(),
  name: z.string(),
  /** Of a producer; null of a market. */
  type: z.nullable(ProducerType),
  category: RowCategory,
  /** Of the registry: what it tells of the market, before it was looked at this year what last year's told. */
  entry: z.nullable(MarketEntry),
  previous: z.nullable(z.object({ state: RowState, amounts: amountsView })),
  /** Of the last six months, in how many it had a sale. */
  monthsWithSales: z.number(),
})
export type RowView = z.infer<typeof RowView>

/** GET /api/sheets/:form/:period/:district */
export const SheetView = z.object({
  form: Form,
  period: Period,
  district: z.string(),
  districtName: z.string(),
  provinceName: z.string(),
  now: z.string(),
  head: HeadView,
  writability: WritabilityView,
  calendar: CalendarView,
  /** The latest earlier month with rows, whose figures stand beside; null for the first. */
  previousPeriod: z.nullable(Period),
  previousTotal: z.nullable(z.number()),
  /** The columns of amounts in the order in which they are shown; `at`: which of a row's amounts, `was`: its word in previousPeriod, null when it was none. */
  columns: z.array(z.object({ ...ColumnView.shape, was: z.nullable(z.string()) })),
  rows: z.array(RowView),
  /** The request for an unlock or a late opening that waits for an answer. */
  asked: z.nullable(z.object({ by: z.string(), at: z.string() })),
  /** Who fills this district in: names only. */
  officers: z.array(z.string()),
})
export type SheetView = z.infer<typeof SheetView>

export type SheetColumn = SheetView['columns'][number]

/** PUT …/rows/:row, and each good answer of the queue. */
export const RowSaved = z.object({ row: SavedRowView, head: HeadView })
export type RowSaved = z.infer<typeof RowSaved>

/** Both values of a clash (409 changed-meanwhile): what I sent, what another officer saved. */
export const ClashView = z.object({
  mine: z.object({ state: RowState, amounts: amountsView, version: z.number() }),
  theirs: SavedRowView,
})
export type ClashView = z.infer<typeof ClashView>

/** POST …/rows: one answer per change, in order. */
export const QueueAnswer = z.object({
  answers: z.array(
    z.object({
      row: z.string(),
      status: z.number(),
      saved: z.optional(RowSaved),
      problem: z.optional(z.object({ code: z.string(), message: z.string(), details: z.unknown() })),
    }),
  ),
})
export type QueueAnswer = z.infer<typeof QueueAnswer>

/** POST …/rest-none */
export const RestNoneAnswer = z.object({
  done: z.array(SavedRowView),
  skipped: z.array(z.object({ row: z.string(), name: z.string() })),
  head: HeadView,
})
export type RestNoneAnswer = z.infer<typeof RestNoneAnswer>
