import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT, HELP } from '#shared/text/chat.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { may } from '#shared/people/permissions.ts'
import { card } from '../chat/card.ts'
import type { Command, Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { redeemCode } from './join.ts'

/** Commands about people. */
export const peopleCommands: readonly Command[] = [
  {
    words: ['คนและสิทธิ์', 'เชิญ'],
    help: HELP.people,
    suits: (posts) => posts.some(({ area }) => may(posts, 'read-people', area)),
    run: async (deps) => [
      card(deps.config.line, {
        tone: 'brand',
        head: [CHAT.linkHead.people],
        title: CHAT.peopleTitle,
        notes: [CHAT.peopleNote],
        buttons: [{ label: CARDS.buttons.people, path: '/people' }],
      }),
    ],
  },
]

/** C-7: an invitation code typed in a 1:1 chat, tried before. Throws what redeemCode throws. */
export async function sayCode(deps: Deps, { actor }: Talk, code: string): Promise<LineMessage[]> {
  const { post, handedOverFrom } = await redeemCode(deps, actor, { code })
  const facts = [
    [CARDS.role, ROLE_WORD[post.role]],
    [CARDS.area, areaTitle(post.area, post.areaName)],
    ...(handedOverFrom ? [[CARDS.handedOverFrom, handedOverFrom] as const] : []),
  ] as const
  const buttons = [{ label: CARDS.buttons.work, path: '/' }]
  const head: [string] = [CARDS.joinedHead]
  const notes = [CARDS.joinedNote]
  return [card(deps.config.line, { tone: 'ok', head, title: CARDS.joinedTitle, facts, notes, buttons })]
}
