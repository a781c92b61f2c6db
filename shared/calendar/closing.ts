import * as z from 'zod/mini'
import { Province } from '../areas/area.ts'
import { Form } from '../sheets/forms.ts'
import { Period } from './form.ts'

/** GET /api/closings/:form/:period/:province */
export const ReadClosing = z.strictObject({ form: Form, period: Period, province: Province })
export type ReadClosing = z.infer<typeof ReadClosing>

/** What stood in a province's period when a version of its closing was written; money in satang. */
export const ClosingVersion = z.object({
  version: z.number(),
  at: z.string(),
  /** The district whose exception caused this version; null of the close itself. */
  after: z.nullable(z.string()),
  districts: z.number(),
  confirmed: z.number(),
  certified: z.number(),
  locked: z.number(),
  notEntered: z.number(),
  total: z.number(),
  lockedTotal: z.number(),
  leftOut: z.number(),
})
export type ClosingVersion = z.infer<typeof ClosingVersion>

/** A province's closing, the version that holds first; empty while it has not been recorded. */
export const ClosingView = z.object({ versions: z.array(ClosingVersion) })
export type ClosingView = z.infer<typeof ClosingView>
