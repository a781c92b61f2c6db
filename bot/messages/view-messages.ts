import type * as z from 'zod/mini'
import { COUNTRY } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { dateInMonth, monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths, type Month, nextMonth } from '#shared/calendar/month.ts'
import type { MessageState, MessagesView, ReadMessages } from '#shared/messages/messages-view.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { findPersons } from '../people/people.store.ts'
import { permit } from '../people/permit.ts'
import { everHeldBy, heldWithinDuring } from '../people/posts.store.ts'
import { readUse } from './read-use.ts'
import { countOwedTo, countTold, findOwed, findTold, type Told, type Whose } from './told.store.ts'

type View = z.input<typeof MessagesView>
type Line = View['messages'][number]
type Page = { told: Told[]; next: string | null }

const MOST = 200

/** O-9: what was told in a month to those who hold or held a post in the province (or to anybody, "TH"), newest first, 200 a page; never the texts. Throws not-found outside one's area. */
export async function viewMessages(deps: Deps, actor: Actor, input: ReadMessages): Promise<View> {
  const { province, month, before } = input
  permit(actor, 'read-messages', province)
  const now = deps.clock()
  const current = month === monthOf(now)
  const people = province === COUNTRY ? null : await peopleOf(province, month)
  const [{ told, next }, counts, use] = await Promise.all([
    pageOf(people, { month, before, current }),
    countStates(people, { month, current }),
    current && before === undefined ? readUse(deps) : null,
  ])
  return {
    area: province,
    areaName: areaName(province),
    month,
    now: now.toISOString(),
    current,
    use,
    counts,
    messages: await viewLines(told, province),
    next,
  }
}

const spanOf = (month: Month) => ({ from: dateInMonth(month, 1), to: dateInMonth(addMonths(month, 1), 1) })

type Asked = { month: Month; before?: string | undefined; current: boolean }

/** What is owed still stands on top of the running month's first page. */
/** Who held a post within the province in that month. */
async function peopleOf(province: string, month: Month): Promise<string[]> {
  const posts = await heldWithinDuring(province, dateInMonth(month, 1), dateInMonth(nextMonth(month), 1))
  return [...new Set(posts.map(({ person }) => person))]
}

async function pageOf(people: Whose, { month, before, current }: Asked): Promise<Page> {
  const owed = current && before === undefined ? await findOwed(people, MOST) : []
  const span = spanOf(month)
  const [at, skip] = (before ?? `${span.to.getTime()}.0`).split('.').map(Number) as [number, number]
  const to = new Date(Math.min(span.to.getTime(), at + 1))
  const room = MOST - owed.length
  const told = await findTold(people, { from: span.from, to }, skip, room + 1)
  const shown = told.slice(0, room)
  const last = shown.at(-1)?.toldAt?.getTime() ?? at
  const ofThatInstant = shown.filter(({ toldAt }) => toldAt?.getTime() === last).length
  const next = `${last}.${ofThatInstant + (last === at ? skip : 0)}`
  return { told: [...owed, ...shown], next: told.length > room ? next : null }
}

async function countStates(people: Whose, { month, current }: Asked): Promise<View['counts']> {
  const [told, waiting] = await Promise.all([
    countTold(people, spanOf(month)),
    current ? countOwedTo(people) : 0,
  ])
  const count = (state: MessageState): number => told.get(state) ?? 0
  return { waiting, sent: count('sent'), 'not-sent': count('not-sent'), dropped: count('dropped') }
}

async function viewLines(told: readonly Told[], area: string): Promise<Line[]> {
  const ids = [...new Set(told.map(({ person }) => person))]
  const [persons, posts] = await Promise.all([findPersons(ids), everHeldBy(ids, area)])
  const names = new Map(persons.map(({ _id, name }) => [_id, name]))
  return told.map(({ _id, person, kind, data, state, reason, toldAt }) => {
    const post = posts.get(person)
    return {
      id: _id,
      name: names.get(person) ?? '',
      role: post?.role ?? null,
      area: post?.area ?? null,
      areaName: post ? areaName(post.area) : null,
      kind: subjectOf(kind, data),
      at: toldAt?.toISOString() ?? null,
      state: state === 'sending' ? 'waiting' : state,
      reason,
    }
  })
}

/** What it is about: of what was done to a sheet the act, of a digest the role whose work it reminds of. */
function subjectOf(kind: string, data: Record<string, unknown>): string {
  if (kind === 'sheets-acted') return String(data['kind'])
  return kind === 'digest' && data['role'] ? `digest ${String(data['role'])}` : kind
}
