import * as z from 'zod/mini'
import { Category } from '../otop-sales/category.ts'
import { RowState } from './row.ts'

// What the server tells of a sheet, parsed again in the browser. Instants are ISO texts, money integer satang.

export const amountsView = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** A column of amounts: which of a row's amounts, under which word. */
export const ColumnView = z.object({ at: z.number(), label: z.string() })

export const SHEET_STATES = ['not-started', 'draft', 'confirmed', 'certified'] as const
export const SheetState = z.enum(SHEET_STATES)
export type SheetState = z.infer<typeof SheetState>

export const CountsView = z.object({
  all: z.number(),
  notEntered: z.number(),
  amounts: z.number(),
  noSales: z.number(),
  stopped: z.number(),
})

const confirmed = z.object({ by: z.string(), at: z.string(), receipt: z.string() })
const certified = z.object({ by: z.string(), at: z.string(), no: z.string(), alone: z.boolean() })

/** `by` null: it locked itself at an unlock's or an exception's end. `ready`: confirmed (OTOP: certified) then. */
export const LockView = z.object({
  by: z.nullable(z.string()),
  at: z.string(),
  reason: z.nullable(z.string()),
  ready: z.boolean(),
})
export type LockView = z.infer<typeof LockView>

/** A lock lifted, or an exception: by whom, why, until when. */
export const LiftView = z.object({ by: z.string(), at: z.string(), reason: z.string(), until: z.string() })

/** Rows sent back with what stood in them then; `answeredAt` when the district confirmed again. */
export const ReturnedView = z.object({
  by: z.string(),
  at: z.string(),
  note: z.string(),
  rows: z.array(
    z.object({
      row: z.string(),
      state: RowState,
      amounts: amountsView,
      note: z.nullable(z.string()),
    }),
  ),
  answeredAt: z.nullable(z.string()),
})
export type ReturnedView = z.infer<typeof ReturnedView>

/** The head's note on what to mend before he certifies. */
export const RefusedView = z.object({ by: z.string(), at: z.string(), note: z.string() })
export type RefusedView = z.infer<typeof RefusedView>

export const HeadView = z.object({
  state: SheetState,
  version: z.number(),
  total: z.number(),
  channels: amountsView,
  categories: z.record(Category, z.number()),
  counts: CountsView,
  /** First confirmed after the due day; undefined questions (not yet confirmed) are answered by the calendar. */
  late: z.boolean(),
  firstConfirmedAt: z.nullable(z.string()),
  confirmed: z.nullable(confirmed),
  certified: z.nullable(certified),
  /** The lock that holds now. */
  lock: z.nullable(LockView),
  unlocked: z.nullable(LiftView),
  exception: z.nullable(LiftView),
  returned: z.nullable(ReturnedView),
  /** K-4: what the head wants mended before he certifies, until it is confirmed again. */
  refused: z.nullable(RefusedView),
  /** When somebody last saved a row. */
  changedAt: z.nullable(z.string()),
})
export type HeadView = z.infer<typeof HeadView>

export const WritabilityView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), until: z.string() }),
  z.object({ kind: z.literal('not-open'), opensAt: z.string() }),
  z.object({ kind: z.literal('closed'), since: z.string() }),
  z.object({
    kind: z.literal('locked'),
    by: z.nullable(z.string()),
    at: z.string(),
    reason: z.nullable(z.string()),
  }),
])
export type WritabilityView = z.infer<typeof WritabilityView>

export const CalendarView = z.object({
  opensAt: z.string(),
  districtDueAt: z.string(),
  provinceDueAt: z.string(),
  closesAt: z.string(),
})
export type CalendarView = z.infer<typeof CalendarView>
