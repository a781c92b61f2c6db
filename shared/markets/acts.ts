import * as z from 'zod/mini'
import { District } from '../areas/area.ts'
import { FiscalYear } from '../calendar/form.ts'
import { line, RowId } from '../sheets/row.ts'
import { MarketEntry } from './market.ts'

const ofYear = { period: FiscalYear, district: District, saveId: z.uuid() }
/** M-5: the same name in a subdistrict is asked about once, and taken when the person says that it is another market. */
const sure = z.optional(z.boolean())

/** PUT /api/registries/:period/:district/markets/:row : what the registry tells of a market this year; `version` is the row's. */
export const SaveMarket = z.strictObject({
  ...ofYear,
  row: RowId,
  version: z.int().check(z.minimum(0)),
  entry: MarketEntry,
  sure,
})
export type SaveMarket = z.infer<typeof SaveMarket>

/** POST /api/registries/:period/:district/markets */
export const AddMarket = z.strictObject({ ...ofYear, entry: MarketEntry, sure })
export type AddMarket = z.infer<typeof AddMarket>

/**
 * M-20, M-21: a market that comes after the lock or close, and why: POST …/markets/late adds it (the province),
 * POST /api/registries/:period/:district/market-requests asks for it (the district).
 */
export const LateMarket = z.strictObject({ ...ofYear, entry: MarketEntry, sure, reason: line(300) })
export type LateMarket = z.infer<typeof LateMarket>
