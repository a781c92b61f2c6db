import { useId, useState } from 'react'
import { type DueDayForm } from '#shared/calendar/calendar-acts.ts'
import { DueDaySet, type DueDaysView, type PeriodView } from '#shared/calendar/calendar-answers.ts'
import { faultOfDueDay } from '#shared/calendar/calendar-change.ts'
import { Month } from '#shared/calendar/month.ts'
import { CALENDAR, CALENDAR_FAULTS } from '#shared/text/calendar.th.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Held } from '../ui/held.tsx'
import { useSetting } from './calendar-queries.ts'
import { datesOf } from './period-dates.ts'
import { SettingDialog } from './setting-dialog.tsx'

const TEXT = CALENDAR.dueDay
const DAYS = Array.from({ length: 31 }, (_, at) => at + 1)

type DueDayDialogProps = {
  dueDays: DueDaysView
  province: string
  periods: readonly PeriodView[]
  now: Date
  onClose: () => void
  onDone: (told: string) => void
}

/** Sets the districts' last day in time from a month on. */
export function DueDayDialog({ dueDays, province, periods, now, onClose, onDone }: DueDayDialogProps) {
  const [from, setFrom] = useState(periods[0]!.period)
  const [day, setDay] = useState<number | null>(dueDays.days.at(-1)?.day ?? null)
  const act = useSetting(DueDaySet, `/api/provinces/${province}/due-day`)
  const period = periods.find((one) => one.period === from) ?? periods[0]!
  const fault = faultOf(dueDays, period, day, now)
  const save = (reason: string): void =>
    act.mutate(
      { version: dueDays.version, form: dueDays.form, from, day, reason },
      { onSuccess: () => onDone(TEXT.saved) },
    )
  return (
    <SettingDialog
      title={TEXT.set}
      go={CALENDAR.save}
      act={act}
      wrong={fault !== null}
      onSave={save}
      after={
        <p className="small muted">
          <Held>{TEXT.follows}</Held>
        </p>
      }
      onClose={onClose}
    >
      {(tried) => (
        <>
          <DayField {...{ day, setDay, period }} fault={tried && fault ? CALENDAR_FAULTS[fault.why] : null} />
          <FromField {...{ from, periods, setFrom }} />
        </>
      )}
    </SettingDialog>
  )
}

/** D-9, by what the year tells; the server decides. */
function faultOf(dueDays: DueDaysView, period: PeriodView, day: number | null, now: Date) {
  const from = Month.parse(period.period)
  const before = dueDays.days.findLast((one) => one.from <= from)?.day ?? null
  const form: DueDayForm = dueDays.form === 'market-sales' ? 'market-sales' : 'otop-sales'
  return faultOfDueDay({ form, from, day }, { instants: datesOf(period.country), before }, now)
}

type DayFieldProps = {
  day: number | null
  setDay: (day: number | null) => void
  period: PeriodView
  fault: string | null
}

function DayField({ day, setDay, period, fault }: DayFieldProps) {
  const id = useId()
  const standard = dayWithYear(lastDayBefore(new Date(period.country.districtDueAt)))
  return (
    <div className="f">
      <label htmlFor={id}>{TEXT.day}</label>
      <select
        id={id}
        className={fault ? 'in bad' : 'in'}
        value={day ?? ''}
        aria-invalid={fault !== null}
        onChange={(event) => setDay(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{`${TEXT.ofDepartment} (${standard})`}</option>
        {DAYS.map((one) => (
          <option key={one} value={one}>
            {one === 31 ? TEXT.lastOfMonth : one}
          </option>
        ))}
      </select>
      {fault && <FieldError>{fault}</FieldError>}
    </div>
  )
}

type FromFieldProps = {
  from: PeriodView['period']
  periods: readonly PeriodView[]
  setFrom: (from: PeriodView['period']) => void
}

function FromField({ from, periods, setFrom }: FromFieldProps) {
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>{TEXT.since}</label>
      <select
        id={id}
        className="in"
        value={from}
        onChange={(event) => {
          const picked = periods.find(({ period }) => period === event.target.value)
          if (picked) setFrom(picked.period)
        }}
      >
        {periods.map(({ period }) => (
          <option key={period} value={period}>
            {CALENDAR.nameOf(period)}
          </option>
        ))}
      </select>
    </div>
  )
}
