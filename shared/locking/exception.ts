import * as z from 'zod/mini'
import { Period } from '../calendar/form.ts'
import { Form } from '../sheets/forms.ts'
import { line } from '../sheets/row.ts'
import { SheetKey } from '../sheets/sheet-id.ts'

const iso = z.iso.datetime({ offset: true })

/** POST /api/exceptions: `until` an instant, at most 60 days off. */
export const GrantException = z.strictObject({
  ...SheetKey.shape,
  saveId: z.uuid(),
  reason: line(300),
  until: iso,
})
export type GrantException = z.infer<typeof GrantException>

/** GET /api/exceptions */
export const ReadExceptions = z.strictObject({})
export type ReadExceptions = z.infer<typeof ReadExceptions>

/** The exceptions granted, newest first, at most 200. */
export const ExceptionsView = z.object({
  now: z.string(),
  exceptions: z.array(
    z.object({
      id: z.string(),
      form: Form,
      period: Period,
      district: z.string(),
      districtName: z.string(),
      provinceName: z.string(),
      by: z.string(),
      at: z.string(),
      reason: z.string(),
      until: z.string(),
      ended: z.nullable(z.object({ at: z.string(), how: z.enum(['locked', 'locked-again', 'unconfirmed']) })),
    }),
  ),
})
export type ExceptionsView = z.infer<typeof ExceptionsView>
