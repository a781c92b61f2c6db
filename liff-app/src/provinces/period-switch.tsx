import { useId } from 'react'
import { CALENDAR_FORMS, type Period } from '#shared/calendar/form.ts'
import type { Me } from '#shared/people/people-view.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { periodsUntil } from '../session/asked.ts'
import { useMe } from '../session/me.ts'

/** The periods to choose from, newest first: those up to the one worked on, and the chosen one. */
function periodsToChoose(me: Me, form: Form, chosen: Period): Period[] {
  const periods = periodsUntil(me, form, me.working[form])
  return periods.includes(chosen) ? periods : [chosen, ...periods].toSorted().toReversed()
}

type Place = { form: Form; period: Period }

/** Chooses a form and its period; the address keeps which. */
export function PeriodSwitch({ place, onPick }: { place: Place; onPick: (place: Place) => void }) {
  const me = useMe()
  const { form, period } = place
  const id = useId()
  const periods = periodsToChoose(me, form, period)
  return (
    <span className="period-switch">
      <span className="reasons" role="group" aria-label={PROVINCE.forms}>
        {CALENDAR_FORMS.map((one) => (
          <button
            key={one}
            type="button"
            className="tab"
            aria-pressed={one === form}
            onClick={() => onPick({ form: one, period: me.working[one] })}
          >
            {FORM_NAME[one]}
          </button>
        ))}
      </span>
      <span className="month-switch">
        <label className="sr" htmlFor={id}>
          {PROVINCE.month}
        </label>
        <select
          id={id}
          className="in"
          value={period}
          onChange={(event) => {
            const picked = periods.find((one) => one === event.target.value)
            if (picked) onPick({ form, period: picked })
          }}
        >
          {periods.map((one) => (
            <option key={one} value={one}>
              {longMonth(one)}
            </option>
          ))}
        </select>
      </span>
    </span>
  )
}
