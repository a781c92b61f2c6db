import { useQuery } from '@tanstack/react-query'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CERTIFY } from '#shared/text/certify.th.ts'
import { dayAndTime, longMonth } from '#shared/text/dates.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { Reasons } from '../sheets/confirm-rows.tsx'
import { CategoryTotals, ChannelTotals, StateCounts } from '../sheets/confirm-summary.tsx'
import '../sheets/confirm.css'
import { sheetQuery, type SheetPlace, useSheetPlace } from '../sheets/sheet-queries.ts'
import { NoSuchSheet } from '../sheets/no-such-sheet.tsx'
import { Page } from '../ui/page.tsx'
import './certificate.css'
import { CertifyFoot } from './certify-foot.tsx'
import { CertifyNotes } from './certify-notes.tsx'
import { ChangedRows, SilentRows } from './certify-rows.tsx'

/** รับรอง รต.๒: what the district head looks at before certifying; others read it. */
export function CertifyScreen() {
  const place = useSheetPlace()
  return place ? <Certify place={place} /> : <NoSuchSheet title={CERTIFY.title} />
}

function Certify({ place }: { place: SheetPlace }) {
  const question = useQuery({ ...sheetQuery(place), staleTime: 0 })
  const sheet = question.data
  return (
    <Page
      title={CERTIFY.title}
      heading={
        <>
          {CERTIFY.title}
          <br />
          {longMonth(place.period)}
        </>
      }
      sub={sheet && subOf(sheet)}
      back={{ to: sheetPath(place), label: CERTIFY.back }}
      foot={sheet && <CertifyFoot sheet={sheet} place={place} />}
    >
      <Asked question={question}>{(answer) => <Looked sheet={answer} place={place} />}</Asked>
    </Page>
  )
}

function subOf({ district, districtName, head }: SheetView): string {
  const area = areaTitle(district, districtName)
  if (!head.confirmed) return area
  const { by, at } = head.confirmed
  return `${area} · ${CERTIFY.confirmedBy(by, dayAndTime(new Date(at)))}`
}

function Looked({ sheet, place }: { sheet: SheetView; place: SheetPlace }) {
  return (
    <>
      <CertifyNotes sheet={sheet} />
      <ChangedRows place={place} />
      <CategoryTotals sheet={sheet} />
      <ChannelTotals sheet={sheet} />
      <StateCounts form="otop-sales" counts={sheet.head.counts} />
      <Reasons sheet={sheet} />
      <SilentRows sheet={sheet} />
    </>
  )
}
