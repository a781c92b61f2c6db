import { useId } from 'react'
import { type CalendarForm, type FiscalYear, fiscalYearOf } from '#shared/calendar/form.ts'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'

const [BACK, AHEAD] = [3, 1]

/** The fiscal years to choose from, newest first: next year's back to three before this one, and the chosen one. */
function yearsToChoose(chosen: FiscalYear, working: Month): FiscalYear[] {
  const years = Array.from({ length: BACK + AHEAD + 1 }, (_, at) =>
    fiscalYearOf(addMonths(working, (AHEAD - at) * 12)),
  )
  return [...new Set([chosen, ...years])].toSorted().toReversed()
}

type YearSwitchProps = { year: FiscalYear; working: Month; onPick: (year: FiscalYear) => void }

/** Chooses a fiscal year. */
export function YearSwitch({ year, working, onPick }: YearSwitchProps) {
  const id = useId()
  const years = yearsToChoose(year, working)
  return (
    <span className="month-switch">
      <label className="sr" htmlFor={id}>
        {CALENDAR.year}
      </label>
      <select
        id={id}
        className="in"
        value={year}
        onChange={(event) => {
          const picked = years.find((one) => one === event.target.value)
          if (picked) onPick(picked)
        }}
      >
        {years.map((one) => (
          <option key={one} value={one}>
            {CALENDAR.yearName(one)}
          </option>
        ))}
      </select>
    </span>
  )
}

type FormTabsProps = {
  forms: readonly CalendarForm[]
  form: CalendarForm
  onPick: (form: CalendarForm) => void
}

/** Chooses a form. */
export function FormTabs({ forms, form, onPick }: FormTabsProps) {
  return (
    <div className="reasons" role="group" aria-label={CALENDAR.form}>
      {forms.map((one) => (
        <button
          key={one}
          type="button"
          className="tab"
          aria-pressed={one === form}
          onClick={() => onPick(one)}
        >
          {CALENDAR.forms[one]}
        </button>
      ))}
    </div>
  )
}
