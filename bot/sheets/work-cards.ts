import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { districtsOf, isDistrict, isProvince } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { SHEET_STATES } from '#shared/sheets/head-view.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { readHeads } from './read-heads.ts'
import { findExcepted } from './short-heads.store.ts'
import { openRequestsOf } from '../requests/requests.store.ts'
import { viewCalendar, viewHead, viewWritability } from './view-head.ts'
import { countStates, progressOf } from './view-province.ts'
import { viewProvinces } from './view-provinces.ts'
import { lookAt } from './view-sheet.ts'

type View = z.input<typeof MyWork>
type Card = View['cards'][number]
type DistrictCard = Extract<Card, { kind: 'district' }>
export type Post = Actor['posts'][number]

/** A form's period that is worked on. */
export type Job = { form: Form; period: Period }

/** V-3: what a post has to do with a job: its district's, its province's or the country's. */
export function cardOf(deps: Deps, actor: Actor, post: Post, job: Job, now: Date): Promise<Card> {
  if (post.area === 'TH') return departmentCard(deps, actor, post, job)
  return isProvince(post.area) ? provinceCard(post, job, now) : districtCard(post, job, now)
}

const postOf = ({ role, area }: Post) => ({ role, area, areaName: areaName(area) })

async function beginning(post: Post, job: Job) {
  const calendar = await calendarFor(job, post.area)
  return { calendar, shown: { post: postOf(post), ...job, calendar: viewCalendar(calendar) } }
}

async function districtCard(post: Post, job: Job, now: Date): Promise<DistrictCard> {
  const [{ head }, { calendar, shown }] = await Promise.all([
    lookAt({ ...job, district: post.area }),
    beginning(post, job),
  ])
  const writable = viewWritability(writability(head, calendar, now))
  return { kind: 'district', ...shown, head: viewHead(head, calendar, now), writability: writable }
}

/** D-6: what the Department has opened of other periods of a form than the one worked on: the district's to mend, the province's to lock. */
export async function exceptedCards(post: Post, job: Job, now: Date): Promise<View['excepted']> {
  if (post.area === 'TH') return []
  const { form } = job
  const districts = isDistrict(post.area) ? [post.area] : districtsOf(post.area)
  const found = (await findExcepted(form, districts, now)).filter(({ period }) => period !== job.period)
  if (isDistrict(post.area))
    return Promise.all(found.map(({ period }) => districtCard(post, { form, period }, now)))
  return found.map(({ district, period, state, exception }) => ({
    kind: 'excepted',
    post: postOf(post),
    form,
    period,
    district,
    districtName: areaName(district),
    state,
    until: exception.until.toISOString(),
  }))
}

async function provinceCard(post: Post, job: Job, now: Date): Promise<Card> {
  const [heads, { calendar, shown }, requests] = await Promise.all([
    readHeads({ ...job, districts: districtsOf(post.area) }, now),
    beginning(post, job),
    openRequestsOf(job.form, job.period, post.area),
  ])
  const { reporting, ...progress } = progressOf(job.form, heads)
  return {
    kind: 'province',
    ...shown,
    writability: viewWritability(writability(FREE, calendar, now)),
    total: heads.reduce((sum, head) => sum + head.total, 0),
    requests: requests.length,
    districts: reporting,
    ...progress,
  }
}

async function departmentCard(deps: Deps, actor: Actor, post: Post, job: Job): Promise<Card> {
  const [{ provinces }, { shown }, requests] = await Promise.all([
    viewProvinces(deps, actor, job),
    beginning(post, job),
    openRequestsOf(job.form, null, 'TH'),
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
    // A late opening is asked for of the Department, whatever the form; it is told once.
    requests: job.form === 'otop-sales' ? requests.length : 0,
    byState,
  }
}
