import * as z from 'zod/mini'
import { CalendarChanged } from '../calendar/calendar-answers.ts'
import { Month } from '../calendar/month.ts'
import { ColumnSet } from './columns.ts'

/** GET /api/market-settings, and the answer of each PUT: what the Department has set for market sales. */
export const MarketSettingsView = z.object({
  now: z.string(),
  columns: z.object({
    version: z.number(),
    /** Earliest first; before the first of them, and while there is none, the default holds. */
    sets: z.array(ColumnSet),
    changes: z.array(CalendarChanged),
  }),
  firstMonth: z.object({
    version: z.number(),
    month: Month,
    /** Nobody has set it: it is the default. */
    standard: z.boolean(),
    changes: z.array(CalendarChanged),
  }),
  /** The latest month that somebody has entered something in, null while there is none: it keeps its columns. */
  begun: z.nullable(Month),
})
export type MarketSettingsView = z.infer<typeof MarketSettingsView>
