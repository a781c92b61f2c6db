import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { isProvince, provinceOf } from '#shared/areas/area.ts'
import type { ReadCalendar, ReadYear } from '#shared/calendar/calendar-acts.ts'
import type { OneCalendar, PeriodView, YearView } from '#shared/calendar/calendar-answers.ts'
import {
  CALENDAR_FORMS,
  type CalendarForm,
  type FiscalYear,
  isFiscalYear,
  monthsOf,
  type Period,
  periodFits,
} from '#shared/calendar/form.ts'
import { isReported } from '#shared/calendar/first-month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { viewCalendar } from '../sheets/view-head.ts'
import { dueDayOf } from './calendar-for.ts'
import { type CalendarDocument, type DueDay, findCalendars } from './calendars.store.ts'
import { readDueDays, viewDueDays } from './due-days.ts'
import { findFirstMonth, refuseBeforeFirst } from './first-month.ts'
import { latestChanges, type Told } from './latest-changes.ts'

type Place = { form: CalendarForm; province: string | null }
type Year = z.input<typeof YearView>

/** D-5: one period as it holds for the reader's province (the country's for others), what the Department changed, and why. Throws not-signed-in, not-found, bad-input {period}, not-open (D-20). */
export async function viewPeriodCalendar(
  deps: Pick<Deps, 'clock'>,
  actor: Actor,
  { form, period, province: asked }: ReadCalendar,
): Promise<z.input<typeof OneCalendar>> {
  const province = placeOf(actor, asked)
  refuseBeforeFirst({ form, period: refuseUnfit(form, period) }, await findFirstMonth(form))
  const periods = await viewPeriods({ form, province }, [period])
  const ofMonth = province !== null && !isFiscalYear(period)
  const dueDays = ofMonth ? await viewDueDays(await readDueDays(province, form)) : null
  return { now: deps.clock().toISOString(), province, period: periods[0]!, dueDays }
}

/** D-5: the periods of a fiscal year of every form, as they hold for the reader's province (the country's for others). Throws not-signed-in, not-found. */
export async function viewCalendarYear(
  deps: Pick<Deps, 'clock'>,
  actor: Actor,
  { year, province: asked }: ReadYear,
): Promise<Year> {
  const province = placeOf(actor, asked)
  const periods = await Promise.all(
    CALENDAR_FORMS.map(async (form) => viewPeriods({ form, province }, await periodsOf(form, year))),
  )
  const dueDays = province
    ? await Promise.all(
        (['otop-sales', 'market-sales'] as const).map(async (form) =>
          viewDueDays(await readDueDays(province, form)),
        ),
      )
    : []
  return {
    now: deps.clock().toISOString(),
    year,
    province,
    provinceName: province && areaName(province),
    periods: periods.flat(),
    dueDays,
  }
}

/** The periods of a form in a fiscal year; of market sales from the first month on (D-20). */
async function periodsOf(form: CalendarForm, year: FiscalYear): Promise<Period[]> {
  if (form === 'market-registry') return [year]
  const first = await findFirstMonth(form)
  return monthsOf(year).filter((month) => isReported(month, first))
}

/** The period, when the form has such a one; throws bad-input {period}. */
export function refuseUnfit(form: CalendarForm, period: Period): Period {
  if (!periodFits(form, period)) throw new Problem('bad-input', { field: 'period' })
  return period
}

/** The province asked for, else the reader's own; throws not-signed-in, not-found for a province whose sheets the reader may not see. */
function placeOf(actor: Actor, asked: string | undefined): string | null {
  personOf(actor)
  const own = provinceOfReader(actor)
  if (asked !== undefined && asked !== own) permit(actor, 'read-sheets', asked)
  return asked ?? own
}

function provinceOfReader({ posts }: Actor): string | null {
  if (posts.some(({ area }) => area === 'TH')) return null
  const [first] = posts
  return first && isProvince(provinceOf(first.area)) ? provinceOf(first.area) : null
}

/** The periods of one form, with their latest changes. */
export async function viewPeriods(
  { form, province }: Place,
  periods: readonly Period[],
): Promise<z.input<typeof PeriodView>[]> {
  const kept = await findCalendars(form, province ? [...periods, province] : periods)
  const changes = await latestChanges(periods.map((period) => `${form}:${period}`))
  const of = (key: string) => kept.find(({ _id }) => _id === `${form}:${key}`)
  const dueDays = (province && of(province)?.dueDays) || []
  return periods.map((period) =>
    viewPeriod({ form, period }, of(period), dueDays, changes.get(`${form}:${period}`) ?? []),
  )
}

function viewPeriod(
  { form, period }: { form: CalendarForm; period: Period },
  kept: CalendarDocument | undefined,
  dueDays: readonly DueDay[],
  changes: Told[],
): z.input<typeof PeriodView> {
  const instants = kept?.instants ?? {}
  return {
    form,
    period,
    calendar: viewCalendar(calendarOf(period, { instants, dueDay: dueDayOf(dueDays, period) }, form)),
    standard: viewCalendar(calendarOf(period, {}, form)),
    country: viewCalendar(calendarOf(period, { instants }, form)),
    version: kept?.version ?? 0,
    changes,
  }
}
