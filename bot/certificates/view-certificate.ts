import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { CertificatesView, CertificateView, ReadCertificate } from '#shared/certificates/certificate.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Amounts } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { told } from '../sheets/view-head.ts'
import { type CertificateDocument, certificatesOf, findCertificate } from './certificates.store.ts'

const short = ({ _id, nth, by, at, alone, totals, voided }: Omit<CertificateDocument, 'rows'>) => ({
  no: _id,
  nth,
  by: by.name,
  at: at.toISOString(),
  alone,
  total: grandTotal(totals),
  voided: told(voided),
})

/** A frozen version as it leaves. */
export const viewCertificateOf = (certificate: CertificateDocument): z.input<typeof CertificateView> => ({
  ...short(certificate),
  form: certificate.form,
  period: certificate.period,
  district: certificate.district,
  districtName: areaName(certificate.district),
  provinceName: areaName(certificate.district.slice(0, 2)),
  confirmed: told(certificate.confirmed)!,
  channels: certificate.totals.channels,
  categories: certificate.totals.categories,
  counts: certificate.counts,
  rows: certificate.rows.map((row) => ({ ...row, amounts: row.amounts as Amounts })),
})

/** K-2: a certified version stays retrievable for ever, void or not; throws not-found. */
export async function viewCertificate(
  _deps: Deps,
  actor: Actor,
  input: ReadCertificate,
): Promise<z.input<typeof CertificateView>> {
  permit(actor, 'read-sheets', input.district)
  const certificate = await findCertificate(sheetId(input), input.no)
  if (!certificate) throw new Problem('not-found', { what: 'certificate' })
  return viewCertificateOf(certificate)
}

/** K-2: every certified version of a month, newest first. */
export async function viewCertificates(
  _deps: Deps,
  actor: Actor,
  input: SheetKey,
): Promise<z.input<typeof CertificatesView>> {
  permit(actor, 'read-sheets', input.district)
  return { certificates: (await certificatesOf(sheetId(input))).map(short) }
}
