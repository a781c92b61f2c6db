import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, PROVINCE_CODES, type ProvinceCode } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { lockAt, officialAt } from '#shared/locking/lock.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { ReadProvinces } from '#shared/sheets/acts.ts'
import type { ProvincesView } from '#shared/sheets/work-view.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { shareReading } from '../share-reading.ts'
import { reportingOf } from './reporting.ts'
import { findShortHeads, type ShortHead } from './short-heads.store.ts'
import { viewCalendar } from './view-head.ts'
import { countStates } from './view-province.ts'

/** V-2: the Department's list of the 76 provinces. */
export async function viewProvinces(
  deps: Deps,
  actor: Actor,
  { form = 'otop-sales', period }: ReadProvinces,
): Promise<z.input<typeof ProvincesView>> {
  permit(actor, 'read-provinces', 'TH')
  return shareReading(`provinces ${form}:${period}`, () => readProvinces({ form, period }, deps.clock()))
}

type Asked = { form: Form; period: Period }

async function readProvinces({ form, period }: Asked, now: Date): Promise<z.input<typeof ProvincesView>> {
  const [heads, calendar] = await Promise.all([
    findShortHeads(form, period),
    calendarFor({ form, period }, 'TH'),
  ])
  const reporting = await reportingOf({ form, period }, PROVINCE_CODES.flatMap(districtsOf), heads)
  const byProvince = Map.groupBy(heads, ({ province }) => province)
  const provinces = PROVINCE_CODES.map((province) =>
    lineOf(province, byProvince.get(province) ?? [], reporting, now),
  )
  return { form, period, now: now.toISOString(), calendar: viewCalendar(calendar), provinces }
}

function lineOf(
  province: ProvinceCode,
  heads: readonly ShortHead[],
  reporting: ReadonlySet<string>,
  now: Date,
) {
  const districts = districtsOf(province).filter((district) => reporting.has(district)).length
  const own = heads.filter(({ district }) => reporting.has(district))
  const byState = countStates(own.map(({ state }) => state))
  byState['not-started'] += districts - own.length
  return {
    province,
    provinceName: areaName(province),
    districts,
    byState,
    locked: own.filter((head) => lockAt(head, now)).length,
    total: heads.reduce((all, { totals }) => all + grandTotal(totals), 0),
    officialTotal: heads.reduce((all, head) => all + officialTotal(head, now), 0),
  }
}

function officialTotal(head: ShortHead, now: Date): number {
  const official = officialAt(head, now)
  return official ? grandTotal(official.totals) : 0
}
