import * as z from 'zod/mini'
import { Period } from '../calendar/form.ts'
import { Category, ProducerType } from '../otop-sales/category.ts'
import { RowState } from '../sheets/row.ts'
import { Form } from '../sheets/forms.ts'
import { SheetKey } from '../sheets/sheet-id.ts'
import { amountsView, CountsView, HeadView } from '../sheets/head-view.ts'

/** GET …/certificates/:no */
export const ReadCertificate = z.strictObject({
  ...SheetKey.shape,
  no: z.string().check(z.regex(/^OT-\d{4}-\d{4}-R\d{1,4}$/)),
})
export type ReadCertificate = z.infer<typeof ReadCertificate>

const short = {
  no: z.string(),
  nth: z.number(),
  by: z.string(),
  at: z.string(),
  /** Certified by who had changed or confirmed it himself, the district having nobody else. */
  alone: z.boolean(),
  total: z.number(),
  voided: z.nullable(z.object({ by: z.string(), at: z.string(), act: z.string() })),
}

/** A frozen รต.๒: its data as they were certified. */
export const CertificateView = z.object({
  ...short,
  form: Form,
  period: Period,
  district: z.string(),
  districtName: z.string(),
  provinceName: z.string(),
  confirmed: z.object({ by: z.string(), at: z.string(), receipt: z.string() }),
  channels: amountsView,
  categories: z.record(Category, z.number()),
  counts: CountsView,
  rows: z.array(
    z.object({
      row: z.string(),
      no: z.number(),
      name: z.string(),
      type: ProducerType,
      category: Category,
      state: RowState,
      amounts: amountsView,
      reason: z.nullable(z.string()),
    }),
  ),
})
export type CertificateView = z.infer<typeof CertificateView>

/** POST …/certify */
export const Certified = z.object({ head: HeadView, certificate: CertificateView })
export type Certified = z.infer<typeof Certified>

/** GET …/certificates: newest first. */
export const CertificatesView = z.object({ certificates: z.array(z.object(short)) })
export type CertificatesView = z.infer<typeof CertificatesView>
