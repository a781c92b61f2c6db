import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, PROVINCE_CODES } from '#shared/areas/area.ts'
import { calendarOf, isLate } from '#shared/calendar/period-calendar.ts'
import { previousMonth } from '#shared/calendar/month.ts'
import type { ReadProvince, ReadProvinces } from '#shared/sheets/acts.ts'
import { SHEET_STATES, type SheetState } from '#shared/sheets/sheet-view.ts'
import type { ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import { writability } from '#shared/sheets/writability.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { officerNames } from '../people/officer-names.ts'
import { permit } from '../people/permit.ts'
import { type HeadSummary, readHeads } from './read-heads.ts'
import { findHeadsWithin } from './sheets.store.ts'
import { viewCalendar, viewWritability } from './view-head.ts'

/** How many stand in each state. */
export function countStates(states: Iterable<SheetState>): Record<SheetState, number> {
  const counts = Object.fromEntries(SHEET_STATES.map((state) => [state, 0])) as Record<SheetState, number>
  for (const state of states) counts[state] += 1
  return counts
}

/** V-1: a province's month: a line per district; throws not-found outside one's area. */
export async function viewProvince(
  deps: Deps,
  actor: Actor,
  input: ReadProvince,
): Promise<z.input<typeof ProvinceView>> {
  permit(actor, 'read-sheets', input.province)
  const now = deps.clock()
  const { form, period } = input
  const districts = districtsOf(input.province)
  const [heads, before, officers] = await Promise.all([
    readHeads({ form, period, districts }),
    readHeads({ form, period: previousMonth(period), districts }),
    officerNames(districts),
  ])
  const calendar = calendarOf(period)
  return {
    ...input,
    provinceName: areaName(input.province),
    now: now.toISOString(),
    calendar: viewCalendar(calendar),
    writability: viewWritability(writability(calendar, now)),
    total: sum(heads),
    confirmedTotal: sum(heads.filter((head) => head.state === 'confirmed')),
    byState: countStates(heads.map((head) => head.state)),
    districts: heads.map((head, at) => ({
      ...lineOf(head, before[at], isLate(head.firstConfirmedAt, calendar, now)),
      officers: officers.get(head.district) ?? [],
    })),
  }
}

const lineOf = (head: HeadSummary, before: HeadSummary | undefined, late: boolean) => ({
  area: head.district,
  areaName: areaName(head.district),
  state: head.state,
  late,
  done: head.counts.all - head.counts.notEntered,
  all: head.counts.all,
  total: head.total,
  previousTotal: before && before.state !== 'not-started' ? before.total : null,
  confirmedAt: head.firstConfirmedAt?.toISOString() ?? null,
})

const sum = (heads: readonly HeadSummary[]): number => heads.reduce((total, head) => total + head.total, 0)

/** V-2: the Department's list of the 76 provinces. */
export async function viewProvinces(
  deps: Deps,
  actor: Actor,
  { period }: ReadProvinces,
): Promise<z.input<typeof ProvincesView>> {
  permit(actor, 'read-provinces', 'TH')
  const heads = await findHeadsWithin('otop-sales', period, 'TH')
  const lines = PROVINCE_CODES.map((province) => {
    const own = heads.filter((head) => head.province === province)
    const districts = districtsOf(province).length
    const byState = countStates(own.map((head) => head.state))
    byState['not-started'] = districts - byState.draft - byState.confirmed
    const total = own.reduce((all, head) => all + grandTotal(head.totals), 0)
    return { province, provinceName: areaName(province), districts, byState, total }
  })
  return { period, now: deps.clock().toISOString(), provinces: lines }
}
