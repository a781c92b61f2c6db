import { Period } from '#shared/calendar/form.ts'
import { Role } from '#shared/people/role.ts'
import { Form } from '#shared/sheets/forms.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import type { Composer } from '../messages/composers.ts'
import { findPerson } from '../people/people.store.ts'
import { postsOf } from '../people/posts.store.ts'
import { headCard, officerCard } from './district-cards.ts'
import { countryCard, provinceCard } from './lock-cards.ts'
import type { Work } from './undone.ts'
import { areasInTime, type Dated, readWorks, type WorksNow } from './works-in-time.ts'

/** The part of a role in one work: its cards for the areas held, none when all is done there. */
type Part = (
  deps: Pick<Deps, 'config'>,
  areas: readonly string[],
  work: Dated,
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
 * the day's digest as things stand at `now`: a card for each of the person's roles, forms and periods in which something is left
 * and whose reminders have begun; what it reminds of first. Null when nothing is left, when the post has ended, or reminders were
 * stopped meanwhile.
 */
export const composeDigest: Composer = async (deps, person, data, now) => {
  const { role, work, alone, final } = reminded(data)
  const [posts, asked, works] = await Promise.all([
    postsOf(person),
    role && !final ? findPerson(person) : null,
    readWorks(now),
  ])
  if (asked?.muted) return null
  const cardsOf = (one: Role): Promise<LineMessage[]> => {
    const areas = posts.filter((post) => post.role === one).map(({ area }) => area)
    return roleCards(deps, one, areas.toSorted(), one === role ? work : null, works)
  }
  const own = role ? await cardsOf(role) : []
  const others = Role.options.filter((one) => one !== role && !alone)
  const cards = [...own, ...(await Promise.all(others.map(cardsOf))).flat()]
  return cards.length > 0 ? cards.slice(0, MOST) : null
}

/** What a digest was owed for: a role's work; when the person asked for it (`role` null), none. Those of before there were several forms are of OTOP sales. */
function reminded({ role, form = 'otop-sales', period, alone, final }: Record<string, unknown>) {
  const owed = role ? Role.parse(role) : null
  const work = owed && { form: Form.parse(form), period: Period.parse(period) }
  return { role: owed, work, alone: alone === true, final: final === true }
}

/** A role's cards, `first` before the others. */
async function roleCards(
  deps: Pick<Deps, 'config'>,
  role: Role,
  areas: readonly string[],
  first: Work | null,
  works: WorksNow,
): Promise<LineMessage[]> {
  if (areas.length === 0) return []
  const others = works.works.filter(({ form, period }) => form !== first?.form || period !== first.period)
  const cards = others.map((work) => {
    const inTime = areasInTime(works, work, role, areas)
    return inTime.length > 0 ? PARTS[role](deps, inTime, work, works.now) : []
  })
  const own = first ? PARTS[role](deps, areas, works.dated(first), works.now) : []
  return (await Promise.all([own, ...cards])).flat()
}
