import { areaName } from '#shared/areas/area-names.ts'
import type { InvitationsView } from '#shared/people/people-view.ts'
import { OPERATOR } from '#shared/text/words.th.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from './actor.ts'
import { type InviteDocument, invitesWithin } from './invites.store.ts'
import { findPersons } from './people.store.ts'
import { readAreas } from './read-areas.ts'

const MOST = 200

type Invitation = InvitationsView['invitations'][number]

/** P-6: the invitations of one's area, newest first, at most 200 an area; never the code. */
export async function viewInvitations(deps: Deps, actor: Actor, _input: object): Promise<InvitationsView> {
  const now = deps.clock()
  const invites = (await Promise.all(readAreas(actor).map((area) => invitesWithin(area, MOST)))).flat()
  const ids = invites.flatMap(({ by, used }) => [by, used?.by]).filter((id) => typeof id === 'string')
  const names = new Map((await findPersons(ids)).map((person) => [person._id, person.name]))
  return { invitations: invites.map((invite) => view(invite, names, now)) }
}

function view(invite: InviteDocument, names: ReadonlyMap<string, string>, now: Date): Invitation {
  const { _id, role, area, name, by, at, expiresAt, used } = invite
  return {
    id: _id,
    role,
    area,
    areaName: areaName(area),
    name,
    by: by ? (names.get(by) ?? '') : OPERATOR,
    at: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: stateOf(invite, now),
    usedBy: used ? (names.get(used.by) ?? '') : null,
  }
}

/** P-4: an invitation waits until it is used, taken back, or expires. */
function stateOf({ used, takenBack, expiresAt }: InviteDocument, now: Date): Invitation['state'] {
  if (used) return 'used'
  if (takenBack) return 'taken-back'
  return expiresAt <= now ? 'expired' : 'waiting'
}
