import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT, HELP } from '#shared/text/chat.th.ts'
import { card } from '../chat/card.ts'
import { type Command, inDistrict, inProvince } from '../chat/talk.ts'

/** Commands about producers. */
export const producerCommands: readonly Command[] = [
  {
    words: ['ผู้ผลิต', 'รายชื่อผู้ผลิต'],
    help: HELP.producers,
    suits: (posts) => inDistrict(posts) || inProvince(posts),
    run: async (deps) => [
      card(deps.config.line, {
        tone: 'brand',
        head: [CHAT.linkHead.producers],
        title: CHAT.producersTitle,
        notes: [CHAT.producersNote],
        buttons: [{ label: CARDS.buttons.producers, path: '/producers' }],
      }),
    ],
  },
]
