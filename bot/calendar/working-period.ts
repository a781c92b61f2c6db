import { monthOf } from '#shared/calendar/bangkok.ts'
import { type FiscalYear, fiscalYearOf, type Period, periodBefore } from '#shared/calendar/form.ts'
import type { Me } from '#shared/people/people-view.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { calendarFor, workingMonthAt } from './calendar-for.ts'

/** D-2: the period of a form that is worked on at `now`: a month, or the fiscal year of the registry until it closes. */
export const workingPeriodAt = (form: Form, now: Date): Promise<Period> =>
  form === 'market-registry' ? workingYearAt(now) : workingMonthAt(form, now)

async function workingYearAt(now: Date): Promise<FiscalYear> {
  const year = fiscalYearOf(monthOf(now))
  const before = periodBefore(year) as FiscalYear
  const { closesAt } = await calendarFor({ form: 'market-registry', period: before }, 'TH')
  return now < closesAt ? before : year
}

/** D-2: the periods that are worked on at `now`, of every form. */
export async function workingPeriods(now: Date): Promise<Me['working']> {
  const [otop, market, registry] = await Promise.all([
    workingMonthAt('otop-sales', now),
    workingMonthAt('market-sales', now),
    workingYearAt(now),
  ])
  return { 'otop-sales': otop, 'market-sales': market, 'market-registry': registry }
}
