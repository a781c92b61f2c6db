import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import { INSTANTS } from '#shared/calendar/calendar-change.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { InstantDate } from './instant-date.tsx'
import { datesOf, standingOf } from './period-dates.ts'
import { EditButton, type PeriodsProps } from './period-table.tsx'
import { StandingChip } from './standing-chip.tsx'

/** A fiscal year on a phone: a card per period, those that are over folded away. */
export function PeriodCards({ periods, now, ...more }: PeriodsProps) {
  const isOver = ({ calendar }: PeriodView): boolean => now >= new Date(calendar.closesAt)
  const over = periods.filter(isOver)
  return (
    <>
      {over.length > 0 && (
        <details className="over" open={over.length === periods.length}>
          <summary>{CALENDAR.over(over.length)}</summary>
          <Cards periods={over} now={now} {...more} />
        </details>
      )}
      <Cards periods={periods.filter((one) => !isOver(one))} now={now} {...more} />
    </>
  )
}

function Cards({ periods, now, mayEdit, onWhy, onEdit }: PeriodsProps) {
  return (
    <ul className="stack">
      {periods.map((period) => (
        <PeriodCard
          key={period.period}
          {...{ period, now, mayEdit }}
          onWhy={() => onWhy(period)}
          onEdit={() => onEdit(period)}
        />
      ))}
    </ul>
  )
}

type CardProps = { period: PeriodView; now: Date; mayEdit: boolean; onWhy: () => void; onEdit: () => void }

function PeriodCard({ period, now, mayEdit, onWhy, onEdit }: CardProps) {
  const open = standingOf(datesOf(period.calendar), now) === 'open'
  return (
    <li className={open ? 'card period open' : 'card period'}>
      <div className="rowx between">
        <h2>{CALENDAR.nameOf(period.period)}</h2>
        <StandingChip period={period} now={now} />
      </div>
      <dl>
        {INSTANTS.map((name) => (
          <div key={name}>
            <dt>{CALENDAR.instants[name]}</dt>
            <dd>
              <InstantDate {...{ period, name, now, onWhy }} />
            </dd>
          </div>
        ))}
      </dl>
      {mayEdit && <EditButton {...{ period, now, onEdit }} />}
    </li>
  )
}
