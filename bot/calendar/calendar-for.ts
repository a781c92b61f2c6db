import { provinceOf } from '#shared/areas/area.ts'
import { firstMonthOf } from '#shared/calendar/first-month.ts'
import { type CalendarForm, type Period, periodFits } from '#shared/calendar/form.ts'
import { type Month, previousMonth } from '#shared/calendar/month.ts'
import { calendarOf, type PeriodCalendar, workingMonth } from '#shared/calendar/period-calendar.ts'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { Problem } from '#shared/problem/problem.ts'
import { shareReading } from '../share-reading.ts'
import { type DueDay, findCalendars } from './calendars.store.ts'
import { FIRST, findFirstMonth, firstSet, refuseBeforeFirst } from './first-month.ts'

type Asked = { form: CalendarForm; period: Period }

/** D-5: the calendar of a period as it holds for `area` (a province's or a district's code, "TH" for the country). Throws bad-input when the form has no such period (D-1), not-open before its first month (D-20). */
export async function calendarFor({ form, period }: Asked, area: string): Promise<PeriodCalendar> {
  if (!periodFits(form, period)) throw new Problem('bad-input', { field: 'period' })
  const province = provinceOf(area)
  const keys = [period, FIRST, ...(area === 'TH' ? [] : [province])]
  // Every save asks; those of a province that come at once ask together.
  const kept = await shareReading(`calendar ${form} ${keys.join(' ')}`, () => findCalendars(form, keys))
  refuseBeforeFirst({ form, period }, firstMonthOf(form, firstSet(kept)))
  const instants = kept.find(({ _id }) => _id === `${form}:${period}`)?.instants ?? {}
  const dueDays = kept.find(({ _id }) => _id === `${form}:${province}`)?.dueDays ?? []
  return calendarOf(period, { instants, dueDay: dueDayOf(dueDays, period) }, form)
}

/** The day that holds for a period: the one set last for that month or an earlier one. */
export function dueDayOf(dueDays: readonly DueDay[], period: Period): number | null {
  const past = dueDays.filter(({ from }) => from <= period)
  return past.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.day ?? null
}

/** D-2: the month that officers work on at `now`, by the closes and the first month that the Department has set. */
export async function workingMonthAt(form: CalendarForm, now: Date): Promise<Month> {
  const [month, first] = [monthOf(now), await findFirstMonth(form)]
  const before = previousMonth(month)
  if (first && before < first) return month < first ? first : month
  const { closesAt } = await calendarFor({ form, period: before }, 'TH')
  return workingMonth(now, () => closesAt)
}
