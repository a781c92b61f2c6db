import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { isLate } from '#shared/calendar/period-calendar.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import type { Callee, CallListView, ReadCallList } from '#shared/messages/call-list.ts'
import { ROLES } from '#shared/people/role.ts'
import { type Form, hasNothing } from '#shared/sheets/forms.ts'
import { SHEET_STATES } from '#shared/sheets/head-view.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { workingPeriodAt } from '../calendar/working-period.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { findPersons, type PersonDocument } from '../people/people.store.ts'
import { permit } from '../people/permit.ts'
import { postsWithin } from '../people/posts.store.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { lastTold, type Told } from './told.store.ts'

type View = z.input<typeof CallListView>
type Called = z.input<typeof Callee>

/** O-10: whom the province calls: those of districts that have not confirmed the period worked on and have something to (F-2), and whoever else is no friend of the account. Throws not-found outside one's area. */
export async function viewCallList(deps: Deps, actor: Actor, asked: ReadCallList): Promise<View> {
  const { province, form = 'otop-sales' } = asked
  permit(actor, 'read-messages', province)
  const now = deps.clock()
  const period = await workingPeriodAt(form, now)
  const [calendar, callees, undone] = await Promise.all([
    calendarFor({ form, period }, province),
    readCallees(province),
    readUndone({ form, period }, province, now),
  ])
  const open = now >= calendar.opensAt
  const districts = (open ? undone : []).map((head) => ({
    ...viewDistrict(head),
    late: isLate(now, calendar),
    people: callees.filter(({ area }) => area === head.district),
  }))
  const called = new Set(districts.flatMap(({ people }) => people.map(({ id }) => id)))
  const others = callees.filter(({ id, trouble }) => trouble !== null && !called.has(id))
  return {
    province,
    provinceName: areaName(province),
    now: now.toISOString(),
    form,
    period,
    opensAt: open ? null : calendar.opensAt.toISOString(),
    districts,
    others: [...new Map(others.map((one) => [one.id, one])).values()],
  }
}

/** The districts that have not confirmed and have something to (F-2). */
async function readUndone(
  about: { form: Form; period: Period },
  province: string,
  now: Date,
): Promise<HeadSummary[]> {
  const heads = await readHeads({ ...about, districts: districtsOf(province) }, now)
  return heads
    .filter(({ state, locked, counts }) => !isConfirmed(state) && !locked && !hasNothing(about.form, counts))
    .toSorted(worstFirst)
}

/** Who has not begun comes before who has. */
const worstFirst = (a: HeadSummary, b: HeadSummary): number =>
  SHEET_STATES.indexOf(a.state) - SHEET_STATES.indexOf(b.state)

const viewDistrict = ({ district, state, counts }: HeadSummary) => ({
  area: district,
  areaName: areaName(district),
  state,
  done: counts.all - counts.notEntered,
  all: counts.all,
})

/** Everybody with a post in the province, once an area, by area, role and name. */
async function readCallees(province: string): Promise<Called[]> {
  const posts = await postsWithin(province)
  const ids = [...new Set(posts.map(({ person }) => person))]
  const [people, told] = await Promise.all([findPersons(ids), lastTold(ids)])
  const persons = new Map(people.map((one) => [one._id, one]))
  const callees = posts.flatMap(({ person: id, role, area }): Called[] => {
    const person = persons.get(id)
    if (!person) return []
    const { name, phone = null } = person
    const trouble = troubleOf(person, told.get(id))
    return [{ id, name, role, area, areaName: areaName(area), phone, trouble }]
  })
  const isSame = (a: Called, b: Called): boolean => a.id === b.id && a.area === b.area
  const sorted = callees.toSorted(byAreaRoleAndName)
  return sorted.filter((one, at) => at === sorted.findIndex((other) => isSame(one, other)))
}

const byAreaRoleAndName = (a: Called, b: Called): number =>
  a.area.localeCompare(b.area) ||
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
  a.name.localeCompare(b.name, 'th')

/** Why LINE does not reach somebody: no friend now, or the last message did not go; one that went to no friend is history for who is one. */
function troubleOf({ friend }: PersonDocument, last: Told | undefined) {
  if (!friend) return { reason: 'not-friend', at: null }
  if (last?.state !== 'not-sent' || last.reason === null || last.reason === 'not-friend') return null
  return { reason: last.reason, at: last.toldAt?.toISOString() ?? null }
}
