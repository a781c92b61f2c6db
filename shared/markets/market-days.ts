import * as z from 'zod/mini'
import { addDays, type Day } from '../calendar/bangkok.ts'
import type { Month } from '../calendar/month.ts'
import type { Satang } from '../money/satang.ts'
import { Amounts, NO_AMOUNTS, type RowState } from '../sheets/row.ts'

/** What a market took on one day, in satang, in the places of the row's amounts. */
export const MarketDay = z.strictObject({
  day: z.iso.date(),
  amounts: Amounts,
})
export type MarketDay = { day: Day; amounts: Amounts }

/** M-50: a market's days of one month, each once, in their order. */
export const MarketDays = z.array(MarketDay).check(
  z.minLength(1),
  z.maxLength(31),
  z.refine((days) => days.every(({ day }, at) => at === 0 || days[at - 1]!.day < day)),
)

/** M-50: satang of these days together, place by place. */
export const sumOfDays = (days: readonly Pick<MarketDay, 'amounts'>[]): Amounts =>
  NO_AMOUNTS.map((_, at) =>
    days.reduce((sum, { amounts }) => sum + amounts[at]!, 0),
  ) as Satang[] as unknown as Amounts

/** M-51: the days of a month up to `today`, in their order. */
export function daysOf(month: Month, today: Day): Day[] {
  const days: Day[] = []
  for (let day: Day = `${month}-01` as Day; day.startsWith(month) && day <= today; day = addDays(day, 1))
    days.push(day)
  return days
}

type DaysFields = {
  form: string
  period: string
  state: RowState
  amounts: Amounts
  days?: readonly { day: string; amounts: Amounts }[] | undefined
}

/** M-50: days are a market's of that very month, and its amounts are their sum. */
export const daysFitRow = z.refine<DaysFields>(
  ({ form, period, state, amounts, days }) =>
    days === undefined ||
    (form === 'market-sales' &&
      state === 'amounts' &&
      days.every(({ day }) => day.startsWith(`${period}-`)) &&
      sumOfDays(days).every((sum, at) => sum === amounts[at])),
  { path: ['days'] },
)
