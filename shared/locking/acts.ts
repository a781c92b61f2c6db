import * as z from 'zod/mini'
import { District, Province } from '../areas/area.ts'
import { line, RowId } from '../sheets/row.ts'
import { SheetKey } from '../sheets/sheet-id.ts'
import { HeadView } from '../sheets/head-view.ts'

const key = SheetKey.shape
const once = { saveId: z.uuid() }
const version = z.int().check(z.minimum(0))
const ofProvince = { province: Province, form: key.form, period: key.period }
/** Why: one line, not of spaces. */
const Reason = line(300)

/** When an unlock ends: at midnight, in 24 hours, or at the close; never after the close. */
export const UNLOCK_ENDS = ['end-of-day', '24h', 'close'] as const
export const UnlockEnd = z.enum(UNLOCK_ENDS)
export type UnlockEnd = z.infer<typeof UnlockEnd>

/** POST …/certify: `version` is the head's that the district head looked at. */
export const Certify = z.strictObject({ ...key, ...once, version })
export type Certify = z.infer<typeof Certify>

/** POST …/refuse-certify: ให้แก้ก่อนรับรอง */
export const RefuseCertify = z.strictObject({ ...key, ...once, note: Reason })
export type RefuseCertify = z.infer<typeof RefuseCertify>

/** POST …/lock: `reason` when it is not ready; `version`, where given, is the head's that was looked at. */
export const LockSheet = z.strictObject({
  ...key,
  ...once,
  reason: z.optional(Reason),
  version: z.optional(version),
})
export type LockSheet = z.infer<typeof LockSheet>

/** POST …/unlock */
export const UnlockSheet = z.strictObject({ ...key, ...once, reason: Reason, until: UnlockEnd })
export type UnlockSheet = z.infer<typeof UnlockSheet>

/** POST …/return: the district sees exactly these rows; `notes` says more of single ones. */
export const ReturnSheet = z.strictObject({
  ...key,
  ...once,
  rows: z.array(RowId).check(
    z.minLength(1),
    z.maxLength(300),
    z.refine((rows) => new Set(rows).size === rows.length),
  ),
  note: Reason,
  notes: z.optional(z.record(RowId, Reason)),
})
export type ReturnSheet = z.infer<typeof ReturnSheet>

/** POST /api/provinces/:province/:form/:period/lock: those certified, and of the others those that `reasons` names. */
export const LockProvince = z.strictObject({
  ...ofProvince,
  ...once,
  reasons: z.optional(z.record(District, Reason)),
})
export type LockProvince = z.infer<typeof LockProvince>

/** POST /api/provinces/:province/:form/:period/unlock */
export const UnlockProvince = z.strictObject({ ...ofProvince, ...once, reason: Reason, until: UnlockEnd })
export type UnlockProvince = z.infer<typeof UnlockProvince>

/** What an act on one sheet answers. */
export const HeadAnswer = z.object({ head: HeadView })
export type HeadAnswer = z.infer<typeof HeadAnswer>

/** What an act on a province answers: the districts it was done to, those it was not and why, and how many are locked now. */
export const ProvinceActed = z.object({
  done: z.array(z.string()),
  skipped: z.array(
    z.object({
      district: z.string(),
      why: z.enum(['not-ready', 'already-locked', 'not-locked', 'closed']),
    }),
  ),
  locked: z.number(),
  districts: z.number(),
})
export type ProvinceActed = z.infer<typeof ProvinceActed>
