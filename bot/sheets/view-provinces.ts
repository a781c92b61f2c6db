import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, PROVINCE_CODES, type ProvinceCode } from '#shared/areas/area.ts'
import type { ReadProvinces } from '#shared/sheets/acts.ts'
import type { ProvincesView } from '#shared/sheets/work-view.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { type HeadSummary, summary } from './read-heads.ts'
import { findHeadsWithin } from './sheets.store.ts'
import { viewCalendar } from './view-head.ts'
import { countStates } from './view-province.ts'

const FORM = 'otop-sales'

/** V-2: the Department's list of the 76 provinces. */
export async function viewProvinces(
  deps: Deps,
  actor: Actor,
  { period }: ReadProvinces,
): Promise<z.input<typeof ProvincesView>> {
  permit(actor, 'read-provinces', 'TH')
  const now = deps.clock()
  const [heads, calendar] = await Promise.all([
    findHeadsWithin(FORM, period, 'TH'),
    calendarFor({ form: FORM, period }, 'TH'),
  ])
  const byProvince = Map.groupBy(
    heads.map((head) => summary(head, now)),
    ({ head }) => head.province,
  )
  const provinces = PROVINCE_CODES.map((province) => lineOf(province, byProvince.get(province) ?? []))
  return { period, now: now.toISOString(), calendar: viewCalendar(calendar), provinces }
}

function lineOf(province: ProvinceCode, own: readonly HeadSummary[]) {
  const districts = districtsOf(province).length
  const byState = countStates(own.map(({ state }) => state))
  byState['not-started'] += districts - own.length
  return {
    province,
    provinceName: areaName(province),
    districts,
    byState,
    locked: own.filter(({ locked }) => locked).length,
    total: own.reduce((all, { total }) => all + total, 0),
    officialTotal: own.reduce((all, { official }) => all + (official ?? 0), 0),
  }
}
