import { dayOf } from '#shared/calendar/bangkok.ts'
import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import type { InstantName } from '#shared/calendar/calendar-change.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { dateText, dayNamed } from './period-dates.ts'

type InstantDateProps = { period: PeriodView; name: InstantName; now: Date; onWhy: () => void }

/** One date of a period: past ones quiet, today's marked, a moved one opens why. */
export function InstantDate({ period, name, now, onWhy }: InstantDateProps) {
  const at = new Date(period.calendar[name])
  const text = dateText(name, at)
  const today = dayNamed(name, at) === dayOf(now)
  const moved = period.calendar[name] !== period.standard[name]
  const look = `date${at <= now && !today ? ' past' : ''}${today ? ' today' : ''}`
  if (!moved) return <span className={look}>{text}</span>
  const standard = CALENDAR.standardIs(dateText(name, new Date(period.standard[name])))
  const why = period.calendar[name] === period.country[name] ? CALENDAR.changed : CALENDAR.ofProvince
  return (
    <button type="button" className={`${look} moved`} onClick={onWhy}>
      <span>{text}</span>
      <small>
        {why} · {standard}
      </small>
    </button>
  )
}
