import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { provinceOf } from '#shared/areas/area.ts'
import { may } from '#shared/people/permissions.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { provincePath, sheetPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { useMe } from '../session/me.ts'
import { RowsToLookAt } from '../sheets/confirm-rows.tsx'
import { MarketsSummary } from '../markets/markets-summary.tsx'
import { CategoryTotals, ChannelTotals, StateCounts } from '../sheets/confirm-summary.tsx'
import '../sheets/confirm.css'
import { type SheetPlace, sheetQuery } from '../sheets/sheet-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Toast } from '../ui/toast.tsx'
import { ChangedRows } from './changed-rows.tsx'
import { ExceptionDialog } from './exception-dialog.tsx'
import { ReturnedRows } from './returned-rows.tsx'
import { actable, ExceptionButton, ReviewFoot } from './review-foot.tsx'
import { ReviewSteps } from './review-steps.tsx'
import './province.css'
import './acts.css'
import './review.css'
import { StandingChip } from './standing-chip.tsx'
import { subjectOfSheet } from './subject.ts'
import { useDistrictPlace } from './use-district.ts'

/** One district's month as the province checks it: figures, what was done, what changed, and the acts on it. */
export function ReviewScreen() {
  const place = useDistrictPlace()
  return place ? <Review place={place} /> : <NotFoundScreen />
}

function Review({ place }: { place: SheetPlace }) {
  const { posts } = useMe()
  const question = useQuery({ ...sheetQuery(place), staleTime: 0 })
  const [opening, setOpening] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const sheet = question.data
  const acts = sheet && actable(sheet) && may(posts, 'lock', place.district)
  const mayOpen = sheet?.writability.kind === 'closed' && may(posts, 'grant-exceptions', 'TH')
  const close = (): void => setOpening(false)
  const opened = (text: string): void => {
    close()
    setTold(text)
  }
  return (
    <Page
      title={REVIEW.title}
      wide
      heading={sheet ? REVIEW.heading(sheet.districtName) : REVIEW.title}
      sub={REVIEW.sub(FORM_NAME[place.form] ?? place.form, place.period)}
      aside={sheet && <Standing sheet={sheet} />}
      back={{ to: provincePath({ ...place, province: provinceOf(place.district) }), label: REVIEW.back }}
      foot={
        (acts && <ReviewFoot sheet={sheet} onTold={setTold} />) ||
        (mayOpen && <ExceptionButton onPress={() => setOpening(true)} />)
      }
    >
      <Asked question={question} rows={8}>
        {(answer) => <Reviewed sheet={answer} place={place} />}
      </Asked>
      {opening && sheet && (
        <ExceptionDialog subject={subjectOfSheet(sheet)} onClose={close} onDone={opened} />
      )}
      {told && <Toast key={told} message={told} onDone={() => setTold(null)} />}
    </Page>
  )
}

function Standing({ sheet }: { sheet: SheetView }) {
  const line = { ...subjectOfSheet(sheet), lock: sheet.head.lock }
  const exceptionUntil = sheet.head.exception?.until ?? null
  return <StandingChip line={{ ...line, exceptionUntil }} closed={sheet.writability.kind === 'closed'} />
}

function Totals({ sheet }: { sheet: SheetView }) {
  return (
    <>
      <StateCounts form={sheet.form} counts={sheet.head.counts} />
      <ChannelTotals sheet={sheet} />
      <CategoryTotals sheet={sheet} />
    </>
  )
}

function Reviewed({ sheet, place }: { sheet: SheetView; place: SheetPlace }) {
  const { writability, head } = sheet
  return (
    <>
      {head.exception && (
        <Note icon="clock" title={PROVINCE.notes.exceptionUntil(untilWhen(new Date(head.exception.until)))} />
      )}
      {writability.kind === 'closed' && (
        <Note tone="lock" title={PROVINCE.closed(dayAndTime(new Date(writability.since)))} />
      )}
      <div className="review">
        <div className="stack">
          <ReviewSteps sheet={sheet} />
          <ReturnedRows sheet={sheet} />
          {sheet.head.firstConfirmedAt && <ChangedRows place={place} columns={sheet.columns} />}
          {hasMoney(sheet.form) && <RowsToLookAt sheet={sheet} />}
        </div>
        <div className="stack">
          {hasMoney(sheet.form) ? <Totals sheet={sheet} /> : <MarketsSummary rows={sheet.rows} />}
          <div className="rowx wrap">
            <Link className="btn grow" href={sheetPath(sheet)}>
              <Icon name="list" />
              {REVIEW.allRows}
            </Link>
            <Link className="btn grow" href={sheetPath(sheet, '/history')}>
              <Icon name="clock" />
              {REVIEW.history}
            </Link>
          </div>
        </div>
      </div>
    </>
  )
}
