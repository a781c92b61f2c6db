import type { DistrictCode } from '#shared/areas/area.ts'
import { type Day, instant } from '#shared/calendar/bangkok.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'
import { workingDay } from '#shared/calendar/holidays.ts'
import type { Month } from '#shared/calendar/month.ts'
import { between, randomOf } from './random.ts'

const HOLIDAYS: ReadonlySet<Day> = new Set(HOLIDAYS_2024)

/** When a district of the demo confirmed a month: the afternoon of a working day after the opening (the 10th), `lastDay` at the latest. */
export function confirmTime(district: DistrictCode, month: Month, lastDay: number): Date {
  const random = randomOf(`confirmed ${month} ${district}`)
  const day = workingDay(`${month}-${between(random, 13, lastDay)}` as Day, 'before', HOLIDAYS)
  return new Date(
    instant(day, between(random, 13, 15), between(random, 0, 59)).getTime() + between(random, 0, 59_999),
  )
}
