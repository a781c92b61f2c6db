import { districtsOf } from '#shared/areas/area.ts'
import { isUndone, type ReadNudge } from '#shared/reminders/nudge.ts'
import { findPersons, type PersonDocument } from '../people/people.store.ts'
import { postsIn } from '../people/posts.store.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'

/** A district that has not confirmed, with those who fill it in. */
export type Undone = HeadSummary & { officers: PersonDocument[] }

/** the districts of a province whose month is not confirmed at `now`, in the order of their codes. */
export async function whoIsUndone({ form, period, province }: ReadNudge, now: Date): Promise<Undone[]> {
  const heads = (await readHeads({ form, period, districts: districtsOf(province) }, now)).filter(
    ({ state, counts, locked }) => isUndone({ form, state, all: counts.all, locked }),
  )
  const posts = (await postsIn(heads.map(({ district }) => district))).filter(
    ({ role }) => role === 'district-officer',
  )
  const persons = new Map((await findPersons(posts.map((post) => post.person))).map((one) => [one._id, one]))
  return heads.map((head) => ({
    ...head,
    officers: posts
      .filter(({ area }) => area === head.district)
      .flatMap(({ person }) => persons.get(person) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'th')),
  }))
}

/** whom a nudge reaches, each once, with their districts: friends of the account, muted or not, for a person asks. */
export function reachedOf(
  undone: readonly Undone[],
): { person: string; name: string; districts: string[] }[] {
  const reached = undone.flatMap(({ district, officers }) =>
    officers.filter(({ friend }) => friend).map(({ _id, name }) => ({ person: _id, name, district })),
  )
  return [...Map.groupBy(reached, ({ person }) => person)].map(([person, own]) => ({
    person,
    name: own[0]!.name,
    districts: own.map(({ district }) => district),
  }))
}
