import { CHAT } from '#shared/text/chat.th.ts'
import type { Deps } from '../deps.ts'
import { findPersonByLine, meetPerson, type PersonDocument } from './people.store.ts'

/**
 * P-12: the person of a LINE account, by the name that LINE told (null: none); as long as none is known its profile is
 * asked for one. `friend` is noted for one met now.
 */
export async function meet(
  deps: Pick<Deps, 'line'>,
  lineUserId: string,
  told: string | null,
  friend = false,
): Promise<PersonDocument> {
  const known = await findPersonByLine(lineUserId)
  const named = known !== null && known.name !== CHAT.unnamed
  if (named && (told === null || told === known.name)) return known
  const name = told ?? (await deps.line.profileName(lineUserId))
  return meetPerson(lineUserId, name, { name: CHAT.unnamed, friend })
}
