import { Link } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import { CERTIFICATE } from '#shared/text/certify.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { SheetPlace } from '../sheets/sheet-queries.ts'
import { Chip } from '../ui/chip.tsx'
import { useCertificates } from './certificate-queries.ts'

/** Every certified version of the month, newest first; nothing when this is the only one. */
export function CertificateVersions({ place, no }: { place: SheetPlace; no: string }) {
  const { data } = useCertificates(place)
  if (!data || data.certificates.length < 2) return null
  return (
    <section className="card listed">
      <h2>{CERTIFICATE.versions}</h2>
      {data.certificates.map((one) => (
        <Link
          key={one.no}
          className="item"
          href={sheetPath(place, `/certificates/${one.no}`)}
          aria-current={one.no === no ? 'page' : undefined}
        >
          <span className="strong">
            {CERTIFICATE.version(one.nth)}
            {one.no === no && <span className="muted small"> · {CERTIFICATE.this}</span>}
          </span>
          <Chip tone={one.voided ? 'bad' : 'ok'} icon={one.voided ? 'x' : 'check'}>
            {one.voided ? CERTIFICATE.voided : CERTIFICATE.valid}
          </Chip>
          <span className="sub">
            {one.by} · {dayAndTime(new Date(one.at))}
          </span>
          <span className="num small muted">{formatBaht(one.total)}</span>
        </Link>
      ))}
    </section>
  )
}
