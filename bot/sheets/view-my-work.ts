import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, isDistrict, isProvince } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { ReadMyWork } from '#shared/sheets/acts.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { SHEET_STATES } from '#shared/sheets/head-view.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import { calendarFor, workingMonthAt } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { doneMonths } from './done-months.ts'
import { readHeads } from './read-heads.ts'
import { findExcepted } from './short-heads.store.ts'
import { openRequestsOf } from '../requests/requests.store.ts'
import { viewCalendar, viewHead, viewWritability } from './view-head.ts'
import { countStates } from './view-province.ts'
import { viewProvinces } from './view-provinces.ts'
import { lookAt } from './view-sheet.ts'

const FORM: Form = 'otop-sales'

type View = z.input<typeof MyWork>
type Card = View['cards'][number]
type DistrictCard = Extract<Card, { kind: 'district' }>
type Post = Actor['posts'][number]

/** V-3: งานของฉัน: a card for each area in which I hold a post, and my districts' latest finished months. Throws not-signed-in. */
export async function viewMyWork(deps: Deps, actor: Actor, _input: ReadMyWork): Promise<View> {
  personOf(actor)
  const now = deps.clock()
  const period = await workingMonthAt(FORM, now)
  const posts = [...new Map(actor.posts.map((post) => [post.area, post])).values()]
  const cards = await Promise.all(posts.map((post) => cardOf(deps, actor, post, period, now)))
  const districts = posts.filter((post) => isDistrict(post.area)).map((post) => post.area)
  const done = (
    await Promise.all(districts.map((district) => doneMonths({ form: FORM, district, period }, now)))
  ).flat()
  const excepted = (await Promise.all(posts.map((post) => exceptedCards(post, period, now)))).flat()
  const running = new Set(
    excepted.map((card) => card.kind === 'district' && `${card.post.area} ${card.period}`),
  )
  return {
    now: now.toISOString(),
    cards,
    excepted,
    done: done.filter((one) => !running.has(`${one.area} ${one.period}`)),
  }
}

function cardOf(deps: Deps, actor: Actor, post: Post, period: Period, now: Date): Promise<Card> {
  if (post.area === 'TH') return departmentCard(deps, actor, post, period)
  return isProvince(post.area) ? provinceCard(post, period, now) : districtCard(post, period, now)
}

const postOf = ({ role, area }: Post) => ({ role, area, areaName: areaName(area) })

async function beginning(post: Post, period: Period) {
  const calendar = await calendarFor({ form: FORM, period }, post.area)
  const shown = {
    post: postOf(post),
    form: FORM,
    period,
    calendar: viewCalendar(calendar),
  }
  return { calendar, shown }
}

async function districtCard(post: Post, period: Period, now: Date): Promise<DistrictCard> {
  const [{ head }, { calendar, shown }] = await Promise.all([
    lookAt({ form: FORM, period, district: post.area }),
    beginning(post, period),
  ])
  const writable = viewWritability(writability(head, calendar, now))
  return { kind: 'district', ...shown, head: viewHead(head, calendar, now), writability: writable }
}

/** D-6: what the Department has opened of months other than the working one: the district's to mend, the province's to lock. */
async function exceptedCards(post: Post, period: Period, now: Date): Promise<View['excepted']> {
  if (post.area === 'TH') return []
  const districts = isDistrict(post.area) ? [post.area] : districtsOf(post.area)
  const found = (await findExcepted(FORM, districts, now)).filter((head) => head.period !== period)
  if (isDistrict(post.area)) return Promise.all(found.map((head) => districtCard(post, head.period, now)))
  return found.map(({ district, state, exception, ...head }) => ({
    kind: 'excepted',
    post: postOf(post),
    form: FORM,
    period: head.period,
    district,
    districtName: areaName(district),
    state,
    until: exception.until.toISOString(),
  }))
}

async function provinceCard(post: Post, period: Period, now: Date): Promise<Card> {
  const [heads, { calendar, shown }, requests] = await Promise.all([
    readHeads({ form: FORM, period, districts: districtsOf(post.area) }, now),
    beginning(post, period),
    openRequestsOf(FORM, period, post.area),
  ])
  return {
    kind: 'province',
    ...shown,
    writability: viewWritability(writability(FREE, calendar, now)),
    total: heads.reduce((sum, head) => sum + head.total, 0),
    districts: heads.length,
    locked: heads.filter(({ locked }) => locked).length,
    requests: requests.length,
    byState: countStates(heads.map((head) => head.state)),
  }
}

async function departmentCard(deps: Deps, actor: Actor, post: Post, period: Period): Promise<Card> {
  const [{ provinces }, { shown }, requests] = await Promise.all([
    viewProvinces(deps, actor, { period }),
    beginning(post, period),
    openRequestsOf(FORM, null, 'TH'),
  ])
  const byState = countStates([])
  for (const one of provinces) for (const state of SHEET_STATES) byState[state] += one.byState[state] ?? 0
  const sum = (pick: (one: (typeof provinces)[number]) => number): number =>
    provinces.reduce((all, one) => all + pick(one), 0)
  return {
    kind: 'department',
    ...shown,
    districts: sum(({ districts }) => districts),
    locked: sum(({ locked }) => locked),
    requests: requests.length,
    byState,
  }
}
