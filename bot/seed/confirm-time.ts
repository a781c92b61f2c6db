import type { DistrictCode } from '#shared/areas/area.ts'
import { type Day, addDays, instant, weekdayOf } from '#shared/calendar/bangkok.ts'
import type { Month } from '#shared/calendar/month.ts'
import { between, randomOf } from './random.ts'

/** When a district of the demo confirmed a month: a weekday from the 10th (its opening) to `lastDay`, in office hours. */
export function confirmTime(district: DistrictCode, month: Month, lastDay: number): Date {
  const random = randomOf(`confirmed ${month} ${district}`)
  const day = weekdayUpTo(`${month}-${between(random, 12, lastDay)}` as Day)
  return new Date(
    instant(day, between(random, 9, 15), between(random, 0, 59)).getTime() + between(random, 0, 59_999),
  )
}

function weekdayUpTo(day: Day): Day {
  const weekday = weekdayOf(day)
  if (weekday === 6) return addDays(day, -1)
  return weekday === 0 ? addDays(day, -2) : day
}
