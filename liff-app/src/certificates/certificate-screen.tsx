import { Link, useParams } from 'wouter'
import type { CertificateView } from '#shared/certificates/certificate.ts'
import { ASKED } from '#shared/text/asked.th.ts'
import { CERTIFICATE, CERTIFY } from '#shared/text/certify.th.ts'
import { dayAndTime, longMonth } from '#shared/text/dates.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { StateCounts } from '../sheets/confirm-summary.tsx'
import { MoneyTable } from '../sheets/money-table.tsx'
import '../sheets/confirm.css'
import '../sheets/receipt.css'
import { type SheetPlace, useSheetPlace } from '../sheets/sheet-queries.ts'
import { Empty } from '../ui/empty.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { useCertificate } from './certificate-queries.ts'
import { CertificateRows } from './certificate-rows.tsx'
import { CertificateSlip } from './certificate-slip.tsx'
import { CertificateVersions } from './certificate-versions.tsx'
import './certificate.css'

/** A frozen รต.๒: its figures and rows as they were certified, void or not, and the other versions of the month. */
export function CertificateScreen() {
  const { no } = useParams<{ no: string }>()
  const place = useSheetPlace()
  if (place) return <Certificate place={place} no={no} />
  return (
    <Page title={CERTIFICATE.title} heading={CERTIFICATE.title}>
      <Empty icon="search" title={ASKED.notFound} />
    </Page>
  )
}

function Certificate({ place, no }: { place: SheetPlace; no: string }) {
  const question = useCertificate(place, no)
  const frozen = question.data
  return (
    <Page
      title={CERTIFICATE.title}
      heading={
        <>
          {CERTIFICATE.title}
          <br />
          {longMonth(place.period)}
        </>
      }
      sub={
        frozen &&
        `${areaTitle(frozen.district, frozen.districtName)} ${areaTitle(frozen.district.slice(0, 2), frozen.provinceName)}`
      }
      back={{ to: sheetPath(place), label: CERTIFY.back }}
      foot={
        frozen && (
          <Link className="btn" href={sheetPath(place, `/receipt/${frozen.confirmed.receipt}`)}>
            {CERTIFICATE.toReceipt}
          </Link>
        )
      }
    >
      <Asked question={question}>{(answer) => <Frozen frozen={answer} place={place} />}</Asked>
    </Page>
  )
}

function Frozen({ frozen, place }: { frozen: CertificateView; place: SheetPlace }) {
  const { voided } = frozen
  return (
    <>
      {voided && (
        <Note tone="bad" title={CERTIFICATE.voided}>
          {CERTIFICATE.voidedBody(voided.act, voided.by, dayAndTime(new Date(voided.at)))}
        </Note>
      )}
      <CertificateSlip frozen={frozen} />
      <MoneyTable of="categories" figures={frozen} />
      <MoneyTable of="channels" figures={frozen} />
      <StateCounts form="otop-sales" counts={frozen.counts} />
      <CertificateRows rows={frozen.rows} />
      <CertificateVersions place={place} no={frozen.no} />
    </>
  )
}
