import { useId } from 'react'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { useMe } from '../session/me.ts'

const BACK = 24

/** The months to choose from, newest first: the working month and two years before it, and the chosen one. */
export function monthsToChoose(chosen: Month, working: Month): Month[] {
  const months = Array.from({ length: BACK + 1 }, (_, at) => addMonths(working, -at))
  return months.includes(chosen) ? months : [chosen, ...months].toSorted().toReversed()
}

/** Chooses a month; the address keeps which. */
export function MonthSwitch({ month, onPick }: { month: Month; onPick: (month: Month) => void }) {
  const working = useMe().workingMonth
  const id = useId()
  return (
    <span className="month-switch">
      <label className="sr" htmlFor={id}>
        {PROVINCE.month}
      </label>
      <select
        id={id}
        className="in"
        value={month}
        onChange={(event) => {
          const picked = monthsToChoose(month, working).find((one) => one === event.target.value)
          if (picked) onPick(picked)
        }}
      >
        {monthsToChoose(month, working).map((one) => (
          <option key={one} value={one}>
            {longMonth(one)}
          </option>
        ))}
      </select>
    </span>
  )
}
