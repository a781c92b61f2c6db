import { isDistrict } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { may } from '#shared/people/permissions.ts'
import { HELP } from '#shared/text/chat.th.ts'
import { CERTIFY_CARDS } from '#shared/text/locking.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { workingMonthAt } from '../calendar/calendar-for.ts'
import { card } from '../chat/card.ts'
import { areasOf, type Command, type Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'

const FORM = 'otop-sales'

/** K-1 in chat: the way to the page on which the head looks and certifies; certifying itself wants the figures in sight. */
export const certificateCommands: readonly Command[] = [
  {
    words: ['รับรอง', 'รับรองรต.๒'],
    help: HELP.certify,
    suits: (posts) => posts.some(({ area }) => may(posts, 'certify', area)),
    run: certifyCards,
  },
]

async function certifyCards(deps: Deps, { actor }: Talk): Promise<LineMessage[]> {
  const period = await workingMonthAt(FORM, deps.clock())
  return areasOf(actor.posts, isDistrict)
    .filter((district) => may(actor.posts, 'certify', district))
    .map((district) =>
      card(deps.config.line, {
        tone: 'brand',
        head: [CERTIFY_CARDS.head(period)],
        title: areaTitle(district, areaName(district)),
        buttons: [{ label: CERTIFY_CARDS.open, path: `/otop/${period}/certify?d=${district}` }],
      }),
    )
}
