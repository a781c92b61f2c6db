import * as z from 'zod/mini'
import { Month } from '../calendar/month.ts'
import { line } from '../sheets/row.ts'
import { Column } from './columns.ts'

const set = { saveId: z.uuid(), version: z.int().check(z.minimum(0)), reason: line(300) }

export const ReadMarketSettings = z.strictObject({})
export type ReadMarketSettings = z.infer<typeof ReadMarketSettings>

/** PUT /api/market-settings/columns: those in use from a month on, in the order in which they are shown. */
export const ChangeColumns = z.strictObject({
  ...set,
  from: Month,
  columns: z.array(Column).check(z.maxLength(4)),
})
export type ChangeColumns = z.infer<typeof ChangeColumns>

/** PUT /api/market-settings/first-month */
export const ChangeFirstMonth = z.strictObject({ ...set, month: Month })
export type ChangeFirstMonth = z.infer<typeof ChangeFirstMonth>
