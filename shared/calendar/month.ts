import * as z from 'zod/mini'

/** A month of the Gregorian calendar, "2024-07"; Buddhist years exist only in what people read or type. */
export const Month = z
  .string()
  .check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))
  .brand<'Month'>()
export type Month = z.infer<typeof Month>

/** `[2024, 7]` for "2024-07". */
export function yearAndNumber(month: Month): [year: number, number: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))]
}

/** The month `steps` later (earlier when negative). */
export function addMonths(month: Month, steps: number): Month {
  const [year, number] = yearAndNumber(month)
  const at = year * 12 + number - 1 + steps
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}` as Month
}

export const previousMonth = (month: Month): Month => addMonths(month, -1)
export const nextMonth = (month: Month): Month => addMonths(month, 1)
