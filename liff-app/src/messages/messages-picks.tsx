import { useId } from 'react'
import { COUNTRY, PROVINCE_CODES } from '#shared/areas/area.ts'
import { PROVINCES } from '#shared/areas/provinces.data.ts'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import { may } from '#shared/people/permissions.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { MESSAGES } from '#shared/text/messages.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { useMe } from '../session/me.ts'

/** Messages are kept for 90 days: this month and the three before it. */
const MONTHS = 4
export const PARTS = ['calls', 'told'] as const
export type Part = (typeof PARTS)[number]

/** Chooses among the areas whose messages one may read; just its name where there is one only. */
export function AreaPick({ area, onPick }: { area: string; onPick: (area: string) => void }) {
  const { posts } = useMe()
  const id = useId()
  const areas = [COUNTRY, ...PROVINCE_CODES].filter((one) => may(posts, 'read-messages', one))
  const named = (one: string): string =>
    one === COUNTRY ? MESSAGES.country : areaTitle(one, PROVINCES[one]?.[0] ?? one)
  if (areas.length < 2) return <p className="muted">{named(area)}</p>
  return (
    <span>
      <label className="sr" htmlFor={id}>
        {MESSAGES.area}
      </label>
      <select id={id} className="in" value={area} onChange={(event) => onPick(event.target.value)}>
        {areas.map((one) => (
          <option key={one} value={one}>
            {named(one)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Chooses the month in which messages were told. */
export function MonthPick({ month, onPick }: { month: Month; onPick: (month: string) => void }) {
  const newest = monthOf(new Date(useMe().now))
  const id = useId()
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(newest, -back))
  const all = months.includes(month) ? months : [month, ...months]
  return (
    <span>
      <label className="sr" htmlFor={id}>
        {MESSAGES.month}
      </label>
      <select id={id} className="in" value={month} onChange={(event) => onPick(event.target.value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {longMonth(one)}
          </option>
        ))}
      </select>
    </span>
  )
}

/** The two parts of a phone's page. */
export function PartTabs({ part, onPick }: { part: Part; onPick: (part: Part) => void }) {
  return (
    <div className="parts" role="group" aria-label={MESSAGES.part}>
      {PARTS.map((one) => (
        <button
          key={one}
          type="button"
          className="tab"
          aria-pressed={one === part}
          onClick={() => onPick(one)}
        >
          {MESSAGES.parts[one]}
        </button>
      ))}
    </div>
  )
}
