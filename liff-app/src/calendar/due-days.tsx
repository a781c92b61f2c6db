import { useState } from 'react'
import type { DueDaysView, PeriodView } from '#shared/calendar/calendar-answers.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { Icon } from '../ui/icon.tsx'
import { ChangesList } from './changes-list.tsx'
import { DueDayDialog } from './due-day-dialog.tsx'

const TEXT = CALENDAR.dueDay

type DueDaysProps = {
  dueDays: DueDaysView
  province: string
  /** The months that the dialog may choose from. */
  periods: readonly PeriodView[]
  now: Date
  mayEdit: boolean
  onDone: (told: string) => void
}

/** The last day that a province has set for its districts, from which month on, and why. */
export function DueDays({ dueDays, province, periods, now, mayEdit, onDone }: DueDaysProps) {
  const [asking, setAsking] = useState(false)
  const open = periods.filter(({ calendar }) => new Date(calendar.districtDueAt) > now)
  return (
    <section className="card stack">
      <h2>{TEXT.heading}</h2>
      {dueDays.days.length === 0 && <p>{TEXT.none}</p>}
      {dueDays.days.length > 0 && (
        <ul className="dots">
          {dueDays.days.map(({ from, day }) => (
            <li key={from}>
              {TEXT.now(day)} {TEXT.from(from)}
            </li>
          ))}
        </ul>
      )}
      {dueDays.changes.length > 0 && <ChangesList changes={dueDays.changes.slice(0, 5)} />}
      {mayEdit && open.length > 0 && (
        <button type="button" className="btn start" onClick={() => setAsking(true)}>
          <Icon name="cal" />
          {TEXT.set}
        </button>
      )}
      {asking && (
        <DueDayDialog
          {...{ dueDays, province, periods: open, now }}
          onClose={() => setAsking(false)}
          onDone={(told) => {
            setAsking(false)
            onDone(told)
          }}
        />
      )}
    </section>
  )
}
