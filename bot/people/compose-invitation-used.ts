import { areaName } from '#shared/areas/area-names.ts'
import { Role } from '#shared/people/role.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { card } from '../chat/card.ts'
import type { Composer } from '../messages/composers.ts'
import { findPerson } from './people.store.ts'

/** P-4: who came by an invitation (data {came, role, area}), for the inviter. */
export const composeInvitationUsed: Composer = async (deps, _person, data) => {
  const came = await findPerson(String(data['came']))
  if (!came) return null
  const area = String(data['area'])
  return [
    card(deps.config.line, {
      tone: 'brand',
      head: [CARDS.usedHead, CARDS.usedState],
      title: CARDS.usedTitle(came.name),
      facts: [
        [CARDS.role, ROLE_WORD[Role.parse(data['role'])]],
        [CARDS.area, areaTitle(area, areaName(area))],
      ],
      notes: [CARDS.usedNote],
      buttons: [{ label: CARDS.buttons.people, path: '/people' }],
    }),
  ]
}
