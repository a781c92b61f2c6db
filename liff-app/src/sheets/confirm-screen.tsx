import { useQuery } from '@tanstack/react-query'
import { hasMoney } from '#shared/sheets/forms.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { Asked } from '../api/asked.tsx'
import { MarketsSummary } from '../markets/markets-summary.tsx'
import { NoSuchSheet } from './no-such-sheet.tsx'
import { Page } from '../ui/page.tsx'
import { ConfirmFoot } from './confirm-foot.tsx'
import { ConfirmNotes } from './confirm-notes.tsx'
import { RowsToLookAt } from './confirm-rows.tsx'
import { StateCounts, Totals } from './confirm-summary.tsx'
import './confirm.css'
import { UnseenNote } from './unseen-note.tsx'
import { lockBy } from './time-left.ts'
import { sheetQuery, type SheetPlace, useSheetPlace } from './sheet-queries.ts'

/** Check before you confirm: everything that leaves, and one button. */
export function ConfirmScreen() {
  const place = useSheetPlace()
  return place ? <Check place={place} /> : <NoSuchSheet title={CONFIRM.title} />
}

function Check({ place }: { place: SheetPlace }) {
  const question = useQuery({ ...sheetQuery(place), staleTime: 0 })
  const sheet = question.data
  return (
    <Page
      title={CONFIRM.title}
      heading={
        <>
          {CONFIRM.heading(FORM_NAME[place.form] ?? place.form)}
          <br />
          {longMonth(place.period)}
        </>
      }
      sub={sheet && CONFIRM.place(sheet.districtName, sheet.provinceName)}
      back={{ to: sheetPath(place), label: CONFIRM.back }}
      foot={sheet && <ConfirmFoot sheet={sheet} place={place} />}
    >
      <Asked question={question}>{(answer) => <Checked sheet={answer} />}</Asked>
    </Page>
  )
}

function Checked({ sheet }: { sheet: SheetView }) {
  return (
    <>
      <ConfirmNotes sheet={sheet} />
      {sheet.writability.kind === 'open' && <UnseenNote sheet={sheet} />}
      {hasMoney(sheet.form) ? (
        <>
          <StateCounts form={sheet.form} counts={sheet.head.counts} />
          <Totals sheet={sheet} />
          <RowsToLookAt sheet={sheet} />
        </>
      ) : (
        <MarketsSummary rows={sheet.rows} />
      )}
      {sheet.writability.kind === 'open' && (
        <p className="small muted">
          <Held>{CONFIRM.after(lockBy(sheet))}</Held>
        </p>
      )}
    </>
  )
}
