import * as z from 'zod/mini'
import { addMonths, Month, previousMonth } from './month.ts'

/** Everything that has a calendar. */
export const CALENDAR_FORMS = ['otop-sales', 'market-sales', 'market-registry'] as const
export const CalendarForm = z.enum(CALENDAR_FORMS)
export type CalendarForm = z.infer<typeof CalendarForm>

/** A fiscal year by the year in which it ends: "FY2024" runs from October 2023 to September 2024. */
export const FiscalYear = z
  .string()
  .check(z.regex(/^FY20\d\d$/))
  .brand<'FiscalYear'>()
export type FiscalYear = z.infer<typeof FiscalYear>

/** What is reported for: a month, or for the registry a fiscal year. */
export const Period = z.union([Month, FiscalYear])
export type Period = z.infer<typeof Period>

export const isFiscalYear = (period: Period): period is FiscalYear => period.startsWith('FY')

/** D-1: does the form have such a period? The registry is of a fiscal year, the others of a month. */
export const periodFits = (form: CalendarForm, period: Period): boolean =>
  isFiscalYear(period) === (form === 'market-registry')

/** The fiscal year in which a month lies: "2024-10" → "FY2025". */
export function fiscalYearOf(month: Month): FiscalYear {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return `FY${number >= 10 ? year + 1 : year}` as FiscalYear
}

/** The twelve months of a fiscal year, October first. */
export const monthsOf = (year: FiscalYear): Month[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(`${Number(year.slice(2)) - 1}-10` as Month, at))

/** The periods of a form from one month to another, oldest first: the months, or the fiscal years in which they lie. */
export function periodsFrom(form: CalendarForm, first: Month, last: Month): Period[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return form === 'market-registry' ? [...new Set(months.map(fiscalYearOf))] : months
}

/** The period before: a month's month, a fiscal year's year. */
export const periodBefore = (period: Period): Period =>
  isFiscalYear(period) ? (`FY${Number(period.slice(2)) - 1}` as FiscalYear) : previousMonth(period)

/** The fiscal year after. */
export const yearAfter = (year: FiscalYear): FiscalYear => `FY${Number(year.slice(2)) + 1}` as FiscalYear

/** Four digits that name a period in numbers of papers: "6707" for July 2567, "2567" for its fiscal year. */
export function periodDigits(period: Period): string {
  const year = Number(period.replace('FY', '').slice(0, 4)) + 543
  return isFiscalYear(period) ? String(year) : `${String(year).slice(-2)}${period.slice(5)}`
}

/** The fiscal year of a period, whose registry says which markets it has: its own, or the one in which the month lies. */
export const yearOf = (period: Period): FiscalYear => (isFiscalYear(period) ? period : fiscalYearOf(period))
