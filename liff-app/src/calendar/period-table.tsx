import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import { INSTANTS } from '#shared/calendar/calendar-change.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { Icon } from '../ui/icon.tsx'
import { InstantDate } from './instant-date.tsx'
import { datesOf, standingOf } from './period-dates.ts'
import { StandingChip } from './standing-chip.tsx'

export type PeriodsProps = {
  periods: readonly PeriodView[]
  now: Date
  /** May the reader move dates? */
  mayEdit: boolean
  onWhy: (period: PeriodView) => void
  onEdit: (period: PeriodView) => void
}

/** A fiscal year at a glance on a desk: a line per period. */
export function PeriodTable({ periods, now, mayEdit, onWhy, onEdit }: PeriodsProps) {
  return (
    <div className="card flush">
      <table className="tbl calendar-table">
        <thead>
          <tr>
            <th scope="col">{CALENDAR.period}</th>
            {INSTANTS.map((name) => (
              <th key={name} scope="col">
                {CALENDAR.instants[name]}
              </th>
            ))}
            <th scope="col">{CALENDAR.state}</th>
            {mayEdit && (
              <th scope="col">
                <span className="sr">{CALENDAR.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {periods.map((one) => (
            <tr
              key={one.period}
              className={standingOf(datesOf(one.calendar), now) === 'open' ? 'sel' : undefined}
            >
              <th scope="row">{CALENDAR.shortName(one.period)}</th>
              {INSTANTS.map((name) => (
                <td key={name}>
                  <InstantDate period={one} name={name} now={now} onWhy={() => onWhy(one)} />
                </td>
              ))}
              <td>
                <StandingChip period={one} now={now} />
              </td>
              {mayEdit && (
                <td className="num">
                  <EditButton period={one} now={now} onEdit={() => onEdit(one)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Opens the dialog of a period; a closed one can no longer be moved. */
export function EditButton({ period, now, onEdit }: { period: PeriodView; now: Date; onEdit: () => void }) {
  if (now >= new Date(period.country.closesAt)) return null
  return (
    <button type="button" className="btn sm" aria-label={CALENDAR.editOf(period.period)} onClick={onEdit}>
      <Icon name="pen" />
      {CALENDAR.edit}
    </button>
  )
}
