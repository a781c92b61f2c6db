import { useId } from 'react'
import type { Month } from '#shared/calendar/month.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { FieldError } from '../ui/field-error.tsx'

type MonthFieldProps = {
  label: string
  hint: string
  months: readonly Month[]
  month: Month
  fault?: string | null
  onMonth: (month: Month) => void
}

/** A month out of those that can be chosen. */
export function MonthField({ label, hint, months, month, fault = null, onMonth }: MonthFieldProps) {
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={fault ? 'in bad' : 'in'}
        value={month}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const picked = months.find((one) => one === event.target.value)
          if (picked) onMonth(picked)
        }}
      >
        {months.map((one) => (
          <option key={one} value={one}>
            {longMonth(one)}
          </option>
        ))}
      </select>
      {fault && <FieldError>{fault}</FieldError>}
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  )
}
