import type { CalendarChanged } from '#shared/calendar/calendar-answers.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { Held } from '../ui/held.tsx'

/** Who changed it, when and why, newest first. */
export function ChangesList({ changes }: { changes: readonly CalendarChanged[] }) {
  if (changes.length === 0) return <p className="small muted">{CALENDAR.noChanges}</p>
  return (
    <ul className="changes">
      {changes.map(({ id, by, at, reason }) => (
        <li key={id}>
          <Held>{reason}</Held>
          <p className="small muted">
            <Held>{CALENDAR.by(by, dayAndTime(new Date(at)))}</Held>
          </p>
        </li>
      ))}
    </ul>
  )
}
