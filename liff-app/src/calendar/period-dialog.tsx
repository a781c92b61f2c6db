import { useId, useState } from 'react'
import { type Day } from '#shared/calendar/bangkok.ts'
import { OneCalendar, type PeriodView } from '#shared/calendar/calendar-answers.ts'
import { INSTANTS, type InstantName } from '#shared/calendar/calendar-change.ts'
import { CALENDAR, CALENDAR_FAULTS } from '#shared/text/calendar.th.ts'
import { dayAndTime, dayWithYear } from '#shared/text/dates.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { useSetting } from './calendar-queries.ts'
import { type Draft, dayShown, faultOfDraft, instantsOf } from './period-draft.ts'
import { dayNamed, isWholeDay } from './period-dates.ts'
import { SettingDialog } from './setting-dialog.tsx'

type PeriodDialogProps = {
  period: PeriodView
  now: Date
  onClose: () => void
  onDone: (told: string) => void
}

/** Moves the dates of one period that have not passed; people name the last day in time. */
export function PeriodDialog({ period, now, onClose, onDone }: PeriodDialogProps) {
  const [draft, setDraft] = useState<Draft>({})
  const act = useSetting(OneCalendar, `/api/calendars/${period.form}/${period.period}`)
  const wrong = faultOfDraft(period, draft, now)
  const save = (reason: string): void =>
    act.mutate(
      { version: period.version, instants: instantsOf(period, draft), reason },
      { onSuccess: () => onDone(CALENDAR.saved) },
    )
  return (
    <SettingDialog
      title={CALENDAR.editOf(period.period)}
      go={CALENDAR.save}
      act={act}
      wrong={wrong !== null}
      onSave={save}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p className="small muted">{CALENDAR.lastDayHint}</p>
          {INSTANTS.map((name) => (
            <DateField
              key={name}
              name={name}
              period={period}
              day={dayShown(period, draft, name)}
              passed={new Date(period.country[name]) <= now}
              fault={tried && wrong?.field === name ? FAULTS[wrong.why] : null}
              onDay={(day) => setDraft({ ...draft, [name]: day })}
            />
          ))}
        </>
      )}
    </SettingDialog>
  )
}

const FAULTS = { ...CALENDAR_FAULTS, empty: CALENDAR.needDate, same: CALENDAR.nothingChanged }

type DateFieldProps = {
  name: InstantName
  period: PeriodView
  day: Day | ''
  passed: boolean
  fault: string | null
  onDay: (day: Day | '') => void
}

function DateField({ name, period, day, passed, fault, onDay }: DateFieldProps) {
  const id = useId()
  const [held, standard] = [new Date(period.country[name]), new Date(period.standard[name])]
  const standardDay = dayNamed(name, standard)
  return (
    <div className="f">
      <label htmlFor={id}>{CALENDAR.instants[name]}</label>
      <input
        id={id}
        type="date"
        className={fault ? 'in bad' : 'in'}
        value={day}
        disabled={passed}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onDay(event.target.value as Day | '')}
      />
      {fault && <FieldError>{fault}</FieldError>}
      <p id={`${id}-hint`} className="hint">
        {day && dayWithYear(day)}
        {!isWholeDay(held) && day === dayNamed(name, held) && ` · ${CALENDAR.exactly(dayAndTime(held))}`}
        {passed && ` · ${CALENDAR.passedHint}`}
        {!passed && day !== standardDay && ` · ${CALENDAR.standardIs(dayWithYear(standardDay))}`}
      </p>
      {!passed && day !== standardDay && (
        <button type="button" className="btn sm q start" onClick={() => onDay(standardDay)}>
          {CALENDAR.toStandard}
        </button>
      )}
    </div>
  )
}
