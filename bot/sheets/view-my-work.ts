import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, isDistrict, isProvince } from '#shared/areas/area.ts'
import { calendarOf, workingMonth } from '#shared/calendar/period-calendar.ts'
import type { Month } from '#shared/calendar/month.ts'
import type { ReadMyWork } from '#shared/sheets/acts.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import { writability } from '#shared/sheets/writability.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { readHeads } from './read-heads.ts'
import { findLatestHeads } from './sheets.store.ts'
import { viewCalendar, viewHead, viewWritability } from './view-head.ts'
import { countStates, viewProvinces } from './view-province.ts'
import { lookAt } from './view-sheet.ts'

const FORM = 'otop-sales'
const DONE_SHOWN = 3

type View = z.input<typeof MyWork>
type Card = View['cards'][number]
type Post = Actor['posts'][number]

/** V-3: งานของฉัน: a card for each area in which I hold a post, and my districts' latest finished months. Throws not-signed-in. */
export async function viewMyWork(deps: Deps, actor: Actor, _input: ReadMyWork): Promise<View> {
  personOf(actor)
  const now = deps.clock()
  const period = workingMonth(now)
  const posts = [...new Map(actor.posts.map((post) => [post.area, post])).values()]
  const cards = await Promise.all(posts.map((post) => cardOf(deps, actor, post, period, now)))
  const districts = posts.filter((post) => isDistrict(post.area)).map((post) => post.area)
  const done = (await Promise.all(districts.map((district) => doneMonths(district, period)))).flat()
  return { now: now.toISOString(), cards, done }
}

function cardOf(deps: Deps, actor: Actor, post: Post, period: Month, now: Date): Promise<Card> {
  if (post.area === 'TH') return departmentCard(deps, actor, post, period)
  return isProvince(post.area) ? provinceCard(post, period, now) : districtCard(post, period, now)
}

const beginning = (post: Post, period: Month) => ({
  post: { role: post.role, area: post.area, areaName: areaName(post.area) },
  form: FORM,
  period,
  calendar: viewCalendar(calendarOf(period)),
})

async function districtCard(post: Post, period: Month, now: Date): Promise<Card> {
  const { head } = await lookAt({ form: FORM, period, district: post.area })
  const writable = viewWritability(writability(calendarOf(period), now))
  return { kind: 'district', ...beginning(post, period), head: viewHead(head, now), writability: writable }
}

async function provinceCard(post: Post, period: Month, now: Date): Promise<Card> {
  const heads = await readHeads({ form: FORM, period, districts: districtsOf(post.area) })
  return {
    kind: 'province',
    ...beginning(post, period),
    writability: viewWritability(writability(calendarOf(period), now)),
    total: heads.reduce((sum, head) => sum + head.total, 0),
    districts: heads.length,
    byState: countStates(heads.map((head) => head.state)),
  }
}

async function departmentCard(deps: Deps, actor: Actor, post: Post, period: Month): Promise<Card> {
  const { provinces } = await viewProvinces(deps, actor, { period })
  const byState = { 'not-started': 0, draft: 0, confirmed: 0 }
  for (const one of provinces)
    for (const state of ['not-started', 'draft', 'confirmed'] as const)
      byState[state] += one.byState[state] ?? 0
  const districts = provinces.reduce((sum, one) => sum + one.districts, 0)
  return { kind: 'department', ...beginning(post, period), districts, byState }
}

async function doneMonths(district: string, period: Month): Promise<View['done']> {
  const heads = await findLatestHeads(FORM, district, DONE_SHOWN + 1)
  return heads
    .filter((head) => head.period < period)
    .slice(0, DONE_SHOWN)
    .map((head) => ({
      area: district,
      areaName: areaName(district),
      form: FORM,
      period: head.period,
      state: head.state,
      total: grandTotal(head.totals),
      confirmed: viewHead(head, head.confirmed?.at ?? calendarOf(head.period).opensAt).confirmed,
    }))
}
