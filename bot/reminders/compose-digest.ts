import { Month } from '#shared/calendar/month.ts'
import type { Role } from '#shared/people/role.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import type { Composer } from '../messages/composers.ts'
import { findPerson } from '../people/people.store.ts'
import { postsOf } from '../people/posts.store.ts'
import { headCard, officerCard } from './district-cards.ts'
import { countryCard, provinceCard } from './lock-cards.ts'

/** The part of a role: its card for the areas held, null when all is done there. */
type Part = (
  deps: Pick<Deps, 'config'>,
  areas: readonly string[],
  period: Month,
  now: Date,
) => Promise<LineMessage[]>

const PARTS: Record<Role, Part> = {
  'district-officer': officerCard,
  'district-head': headCard,
  'province-officer': provinceCard,
  'department-officer': countryCard,
}
/** LINE takes five messages a push, which costs one. */
const MOST = 5

/**
 * the day's digest as things stand at `now`: a card for each of the person's roles in which something is left. Null when nothing
 * is left of the work that it reminds of, when the post has ended, or reminders were stopped meanwhile.
 */
export const composeDigest: Composer = async (deps, person, data, now) => {
  const period = Month.parse(data['period'])
  const role = data['role'] as Role | null // null: the person asked for it
  const [posts, asked] = await Promise.all([
    postsOf(person),
    role && !data['final'] ? findPerson(person) : null,
  ])
  if (asked?.muted) return null
  const cardsOf = async (one: Role): Promise<LineMessage[]> => {
    const areas = posts.filter((post) => post.role === one).map(({ area }) => area)
    return areas.length > 0 ? PARTS[one](deps, areas.toSorted(), period, now) : []
  }
  const own = role ? await cardsOf(role) : []
  const others = (Object.keys(PARTS) as Role[]).filter((one) => one !== role && !data['alone'])
  const cards = [...own, ...(await Promise.all(others.map(cardsOf))).flat()]
  return cards.length > 0 ? cards.slice(0, MOST) : null
}
