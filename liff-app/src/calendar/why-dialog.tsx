import type { DueDaysView, PeriodView } from '#shared/calendar/calendar-answers.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChangesList } from './changes-list.tsx'
import { dateText, movedOf } from './period-dates.ts'

type WhyDialogProps = { period: PeriodView; dueDays: DueDaysView | undefined; onClose: () => void }

/** What of a period is not the standard, who moved it, and why. */
export function WhyDialog({ period, dueDays, onClose }: WhyDialogProps) {
  const ofProvince = period.calendar.districtDueAt !== period.country.districtDueAt
  return (
    <Dialog
      title={CALENDAR.why(period.period)}
      onClose={onClose}
      actions={
        <button type="button" className="btn" onClick={onClose}>
          {CALENDAR.close}
        </button>
      }
    >
      <dl className="kv facts">
        {movedOf(period).map((name) => (
          <div key={name} className="moved-line">
            <dt>{CALENDAR.instants[name]}</dt>
            <dd>
              {dateText(name, new Date(period.calendar[name]), true)}
              <small className="muted">
                {CALENDAR.standardIs(dateText(name, new Date(period.standard[name]), true))}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      {period.changes.length > 0 && (
        <section className="stack">
          <h3>{CALENDAR.byDepartment}</h3>
          <ChangesList changes={period.changes} />
        </section>
      )}
      {ofProvince && dueDays && (
        <section className="stack">
          <h3>{CALENDAR.dueDay.heading}</h3>
          <ChangesList changes={dueDays.changes} />
        </section>
      )}
    </Dialog>
  )
}
