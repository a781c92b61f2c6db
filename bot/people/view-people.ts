import { PROVINCE_CODES, districtsOf, isProvince } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import type { PeopleView } from '#shared/people/people-view.ts'
import { may } from '#shared/people/permissions.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from './actor.ts'
import { findPersons } from './people.store.ts'
import { postsWithin } from './posts.store.ts'
import { readAreas } from './read-areas.ts'

type Post = PeopleView['posts'][number]

/** P-10: who holds what in one's area, and its districts without an officer; in the order of the area codes. */
export async function viewPeople(_deps: Deps, actor: Actor, _input: object): Promise<PeopleView> {
  const areas = readAreas(actor)
  const posts = (await Promise.all(areas.map(postsWithin))).flat()
  const persons = new Map((await findPersons(posts.map((post) => post.person))).map((one) => [one._id, one]))
  const views = posts.flatMap(({ _id, person, role, area, since }): Post[] => {
    const holder = persons.get(person)
    if (!holder) return []
    const mayEnd = may(actor.posts, `invite ${role}`, area)
    const { name, friend, phone = null } = holder
    return [
      {
        id: _id,
        person: { id: person, name },
        role,
        area,
        areaName: areaName(area),
        since: since.toISOString(),
        friend,
        phone,
        mayEnd,
      },
    ]
  })
  const manned = new Set(posts.filter((post) => post.role === 'district-officer').map((post) => post.area))
  const empty = areas.flatMap(districtsIn).filter((area) => !manned.has(area))
  return { posts: views.toSorted(byArea), empty: empty.map((area) => ({ area, areaName: areaName(area) })) }
}

/** The country first, then each province before its districts. */
function byArea(a: Post, b: Post): number {
  const key = ({ area, role, person }: Post): string => `${area === 'TH' ? '' : area} ${role} ${person.name}`
  return key(a) < key(b) ? -1 : 1
}

function districtsIn(area: string): string[] {
  if (area === 'TH') return PROVINCE_CODES.flatMap(districtsOf)
  return isProvince(area) ? districtsOf(area) : [area]
}
