import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf } from '#shared/areas/area.ts'
import { periodBefore } from '#shared/calendar/form.ts'
import { isLate, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import type { ReadProvince } from '#shared/sheets/acts.ts'
import { type Form, hasNothing } from '#shared/sheets/forms.ts'
import { SHEET_STATES, type SheetState } from '#shared/sheets/head-view.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { changedRows, markChangedSince } from '../history/changed-since.ts'
import type { Actor } from '../people/actor.ts'
import { officerNames } from '../people/officer-names.ts'
import { permit } from '../people/permit.ts'
import { openRequestsOf } from '../requests/requests.store.ts'
import { shareReading } from '../share-reading.ts'
import { type HeadSummary, readHeads } from './read-heads.ts'
import { findSold } from './short-heads.store.ts'
import { viewCalendar, viewMarks, viewWritability } from './view-head.ts'

type View = z.input<typeof ProvinceView>

/** How many stand in each state. */
export function countStates(states: Iterable<SheetState>): Record<SheetState, number> {
  const counts = Object.fromEntries(SHEET_STATES.map((state) => [state, 0])) as Record<SheetState, number>
  for (const state of states) counts[state] += 1
  return counts
}

/** V-1: a province's month: a line per district; throws not-found outside one's area. */
export async function viewProvince(deps: Deps, actor: Actor, input: ReadProvince): Promise<View> {
  permit(actor, 'read-sheets', input.province)
  const { form, period, province } = input
  return shareReading(`province ${form}:${period}:${province}`, () => readProvince(input, deps.clock()))
}

async function readProvince(input: ReadProvince, now: Date): Promise<View> {
  const { form, period } = input
  const districts = districtsOf(input.province)
  const [heads, before, officers, calendar, requests] = await Promise.all([
    readHeads({ form, period, districts }, now),
    totalsBefore(input),
    officerNames(districts),
    calendarFor(input, input.province),
    openRequestsOf(form, period, input.province),
  ])
  const changed = await countChanged(heads)
  const asked = new Set(requests.map(({ district }) => district))
  return {
    ...input,
    provinceName: areaName(input.province),
    now: now.toISOString(),
    calendar: viewCalendar(calendar),
    writability: viewWritability(writability(FREE, calendar, now)),
    ...sumsOf(heads),
    ...progressOf(form, heads),
    requests: requests.length,
    districts: heads.map((one) => ({
      ...lineOf(one, before.get(one.district) ?? null, calendar, now),
      changedRows: changed.get(one.head._id) ?? 0,
      asked: asked.has(one.district),
      officers: officers.get(one.district) ?? [],
    })),
  }
}

/** Satang of the month before by district, of those that somebody wrote to. */
async function totalsBefore({ form, period, province }: ReadProvince): Promise<Map<string, number>> {
  const sold = (await findSold(form, periodBefore(period), province)).filter(
    ({ state }) => state !== 'not-started',
  )
  return new Map(sold.map(({ district, totals }) => [district, grandTotal(totals)]))
}

const sumsOf = (heads: readonly HeadSummary[]) => ({
  total: sum(heads.map(({ total }) => total)),
  confirmedTotal: sum(heads.filter(({ state }) => isConfirmed(state)).map(({ total }) => total)),
  officialTotal: sum(heads.map(({ official }) => official ?? 0)),
})

/** F-2: how far the districts are that have something to report. */
export function progressOf(form: Form, heads: readonly HeadSummary[]) {
  const own = heads.filter(({ counts }) => !hasNothing(form, counts))
  return {
    reporting: own.length,
    locked: own.filter(({ locked }) => locked).length,
    byState: countStates(own.map(({ state }) => state)),
  }
}

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0)

function lineOf(one: HeadSummary, previousTotal: number | null, calendar: PeriodCalendar, now: Date) {
  const { head } = one
  const { lock, unlocked, exception, returned } = viewMarks(head, now)
  const since = markChangedSince(head)
  return {
    area: one.district,
    areaName: areaName(one.district),
    state: one.state,
    version: head.version,
    late: head.late ?? isLate(now, calendar),
    done: one.counts.all - one.counts.notEntered,
    all: one.counts.all,
    total: one.total,
    official: one.official,
    previousTotal,
    confirmedAt: head.firstConfirmedAt?.toISOString() ?? null,
    lock,
    unlockedUntil: unlocked?.until ?? null,
    exceptionUntil: exception?.until ?? null,
    returnedRows: returned && !returned.answeredAt ? returned.rows.length : 0,
    answeredRows: returned?.answeredAt ? returned.rows.length : 0,
    changedBaht: since && one.total - since.total,
  }
}

/** L-6: how many rows stand otherwise than at the latest confirmation, certificate or lock, for the districts that changed since. */
async function countChanged(heads: readonly HeadSummary[]): Promise<Map<string, number>> {
  const changed = heads.flatMap(({ head }) => {
    const since = markChangedSince(head)
    return since ? [{ sheet: head._id, since }] : []
  })
  const rows = await Promise.all(changed.map(({ sheet, since }) => changedRows(sheet, since)))
  return new Map(changed.map(({ sheet }, at) => [sheet, rows[at]!.length]))
}
