import type * as z from 'zod/mini'
import { isDistrict } from '#shared/areas/area.ts'
import { CALENDAR_FORMS } from '#shared/calendar/form.ts'
import { hasNothing } from '#shared/sheets/forms.ts'
import type { ReadMyWork } from '#shared/sheets/acts.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { workingPeriodAt } from '../calendar/working-period.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { doneMonths } from './done-months.ts'
import { cardOf, exceptedCards, type Job, type Post } from './work-cards.ts'

type View = z.input<typeof MyWork>
type Card = View['cards'][number]

/** V-3: งานของฉัน: a card for each form and area in which I hold a post, and my districts' latest finished periods. Throws not-signed-in. */
export async function viewMyWork(deps: Deps, actor: Actor, _input: ReadMyWork): Promise<View> {
  personOf(actor)
  const now = deps.clock()
  const posts = [...new Map(actor.posts.map((post) => [post.area, post])).values()]
  const jobs = await Promise.all(
    CALENDAR_FORMS.map(async (form) => ({ form, period: await workingPeriodAt(form, now) })),
  )
  const each = <T>(ask: (post: Post, job: Job) => Promise<T>): Promise<T[]> =>
    Promise.all(jobs.flatMap((job) => posts.map((post) => ask(post, job))))
  const [cards, excepted] = await Promise.all([
    each((post, job) => cardOf(deps, actor, post, job, now)),
    each((post, job) => exceptedCards(post, job, now)).then((found) => found.flat()),
  ])
  const open = cards.filter((card) => !isSettled(card))
  const shown = new Set([...open, ...excepted].map(keyOf))
  const done = await each(async ({ area }, job) =>
    isDistrict(area) ? doneMonths({ ...job, district: area }, now) : [],
  )
  return {
    now: now.toISOString(),
    cards: open,
    excepted,
    done: done.flat().filter(({ form, period, area }) => !shown.has(`${form} ${period} ${area}`)),
  }
}

const keyOf = ({ form, period, post }: Card | View['excepted'][number]): string =>
  `${form} ${period} ${post.area}`

/** A year's registry is nobody's work once it is locked, nor are sales where nobody has a market (F-2). */
function isSettled(card: Card): boolean {
  const { form } = card
  if (card.kind !== 'district')
    return card.districts === 0 || (form === 'market-registry' && card.locked === card.districts)
  return (form === 'market-registry' && card.head.lock !== null) || hasNothing(form, card.head.counts)
}
