import { Link, useSearchParams } from 'wouter'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import type { HistoryView } from '#shared/sheets/receipt-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { dayWithYear, weekdayWord } from '#shared/text/dates.th.ts'
import { HISTORY } from '#shared/text/history.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { ChangeLine } from './history-line.tsx'
import './history.css'
import { useHistory } from './history-queries.ts'
import { type SheetPlace, useSheetPlace } from './sheet-queries.ts'

const MOST = 200

/** Who changed what and when, newest first; `?row=` narrows it to one row. */
export function HistoryScreen() {
  const place = useSheetPlace()
  const [search] = useSearchParams()
  if (place) return <History place={place} row={search.get('row')} />
  return (
    <Page title={HISTORY.title} heading={HISTORY.title} back={{ to: '/', label: CONFIRM.backToSheet }}>
      <Empty icon="list" title={HISTORY.empty} />
    </Page>
  )
}

function History({ place, row }: { place: SheetPlace; row: string | null }) {
  const question = useHistory(place, row)
  return (
    <Page
      title={HISTORY.title}
      heading={HISTORY.title}
      sub={HISTORY.heading(FORM_NAME[place.form] ?? place.form, place.period)}
      back={{ to: sheetPath(place), label: CONFIRM.backToSheet }}
    >
      {row && (
        <p className="rowx between wrap">
          <span className="muted">{HISTORY.oneRow}</span>
          <Link className="btn sm" href={sheetPath(place, '/history')}>
            {HISTORY.showAll}
          </Link>
        </p>
      )}
      <Asked question={question}>{(history) => <Days {...history} />}</Asked>
    </Page>
  )
}

type Change = HistoryView['changes'][number]

function byDay(changes: readonly Change[]): Map<Day, Change[]> {
  const days = new Map<Day, Change[]>()
  for (const change of changes) {
    const day = dayOf(new Date(change.at))
    days.set(day, [...(days.get(day) ?? []), change])
  }
  return days
}

function Days({ changes, columns }: HistoryView) {
  if (changes.length === 0) return <Empty icon="list" title={HISTORY.empty} />
  return (
    <>
      {[...byDay(changes)].map(([day, ofDay]) => (
        <section key={day}>
          <h2 className="day-heading">
            {weekdayWord(day)} {dayWithYear(day)}
          </h2>
          <ol className="list changes">
            {ofDay.map((change) => (
              <ChangeLine key={change.id} change={change} columns={columns} />
            ))}
          </ol>
        </section>
      ))}
      {changes.length >= MOST && <p className="small muted">{HISTORY.most}</p>}
    </>
  )
}
