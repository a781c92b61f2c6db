import * as z from 'zod/mini'
import { Province } from '../areas/area.ts'
import { daysFitRow, MarketDays } from '../markets/market-days.ts'
import { amountsFitState, rowFields, RowId, stopNamesMonth } from './row.ts'
import { MoneyForm } from './forms.ts'
import { SheetKey } from './sheet-id.ts'

const key = SheetKey.shape
/** A sheet whose rows carry money; the registry's are saved as markets are (markets/acts.ts). */
const ofMoney = { ...key, form: MoneyForm }

/** PUT /api/sheets/:form/:period/:district/rows/:row; `days`: of which the amounts of a market are the sum. */
export const SaveRow = z
  .strictObject({ ...ofMoney, ...rowFields, days: z.optional(MarketDays) })
  .check(amountsFitState, stopNamesMonth, daysFitRow)
export type SaveRow = z.infer<typeof SaveRow>

/** POST …/rows: the device's queue, at most 300 changes; each is `{row, saveId, version, state, …}` and read by itself. */
export const SaveQueue = z.strictObject({
  ...ofMoney,
  changes: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1), z.maxLength(300)),
})
export type SaveQueue = z.infer<typeof SaveQueue>

/** POST …/rest-none: these rows, as they were seen, have no sales. */
export const RestNone = z.strictObject({
  ...ofMoney,
  saveId: z.uuid(),
  rows: z
    .array(z.strictObject({ row: RowId, version: z.int().check(z.minimum(0)) }))
    .check(z.minLength(1), z.maxLength(1000)),
})
export type RestNone = z.infer<typeof RestNone>

/** POST …/confirm: `version` is the head's version that the officer looked at. */
export const Confirm = z.strictObject({ ...key, saveId: z.uuid(), version: z.int().check(z.minimum(0)) })
export type Confirm = z.infer<typeof Confirm>

/** GET …/history, of one row or of all. */
export const ReadHistory = z.strictObject({ ...key, row: z.optional(RowId) })
export type ReadHistory = z.infer<typeof ReadHistory>

/** GET …/receipts/:no */
export const ReadReceipt = z.strictObject({
  ...key,
  no: z.string().check(z.regex(/^(OT|MK|RG)-\d{4}-\d{4}-\d{1,4}-[A-Z2-9]{4}$/)),
})
export type ReadReceipt = z.infer<typeof ReadReceipt>

/** GET /api/provinces/:province/:form/:period */
export const ReadProvince = z.strictObject({ province: Province, form: key.form, period: key.period })
export type ReadProvince = z.infer<typeof ReadProvince>

/** GET /api/provinces?period=&form= (OTOP sales when it names none) */
export const ReadProvinces = z.strictObject({ period: key.period, form: z.optional(key.form) })
export type ReadProvinces = z.infer<typeof ReadProvinces>

/** GET /api/my-work */
export const ReadMyWork = z.strictObject({})
export type ReadMyWork = z.infer<typeof ReadMyWork>
