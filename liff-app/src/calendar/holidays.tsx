import { useState } from 'react'
import type { HolidaysView } from '#shared/calendar/calendar-answers.ts'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { type FiscalYear, fiscalYearOf } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { dayWithYear, weekdayWord } from '#shared/text/dates.th.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { ChangesList } from './changes-list.tsx'
import { HolidaysDialog } from './holidays-dialog.tsx'
import { daysAsRead } from './holiday-days.ts'

const TEXT = CALENDAR.holidays

type HolidaysProps = {
  table: HolidaysView
  year: FiscalYear
  now: Date
  mayEdit: boolean
  onDone: (told: string) => void
}

/** The public holidays of the year that is looked at. */
export function Holidays({ table, year, now, mayEdit, onDone }: HolidaysProps) {
  const [asking, setAsking] = useState(false)
  const days = daysAsRead(table.days).filter((day) => fiscalYearOf(Month.parse(day.slice(0, 7))) === year)
  const today = dayOf(now)
  return (
    <section className="card stack">
      <h2>{TEXT.heading}</h2>
      <p className="small muted">
        <Held>{TEXT.about}</Held>
      </p>
      <p className="strong">{days.length === 0 ? TEXT.none : TEXT.count(days.length)}</p>
      <ul className="holidays">
        {days.map((day) => (
          <li key={day} className={day < today ? 'past' : undefined}>
            <b>{dayWithYear(day)}</b> <span className="small muted">{weekdayWord(day)}</span>
          </li>
        ))}
      </ul>
      {table.changes.length > 0 && <ChangesList changes={table.changes.slice(0, 5)} />}
      {mayEdit && (
        <button type="button" className="btn start" onClick={() => setAsking(true)}>
          <Icon name="pen" />
          {TEXT.edit}
        </button>
      )}
      {asking && (
        <HolidaysDialog
          {...{ table, year }}
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
