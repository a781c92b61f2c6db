import { looksLikeCode, readCode } from '#shared/people/invitation.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT } from '#shared/text/chat.th.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { tryCode } from '../people/join.ts'
import { sayCode } from '../people/people.chat.ts'
import { LOCK_ALL_PRESSED, pressLockAll } from '../locking/lock-all.chat.ts'
import { REQUEST_PRESSED } from '../requests/request-cards.ts'
import { pressRequest } from '../requests/requests.chat.ts'
import { card, plain, withSuggestions } from './card.ts'
import { findCommand, guestCard, suggestionsFor, wordsFor } from './commands.ts'
import { nearTo } from './near-words.ts'
import { squeeze } from './read-words.ts'
import { ASKS, type Talk } from './talk.ts'

/** What is to be done about something said. */
export type Plan = {
  /** It changes something, so its answer must arrive. */
  acts: boolean
  /** What comes before, outside the act's transaction. */
  first?: (deps: Deps) => Promise<void>
  run: (deps: Deps) => Promise<LineMessage[]>
}

const only = (run: Plan['run']): Plan => ({ acts: false, run })
const acting = (run: Plan['run']): Plan => ({ acts: true, run })

/** C-10: the buttons that act by themselves, by how their data begins. */
const PRESSED = [
  { begins: REQUEST_PRESSED, run: pressRequest },
  { begins: LOCK_ALL_PRESSED, run: pressLockAll },
]

/** C-6: what to do about a text: a command, a code, or one short help; C-18: of a word like a command's that one first, which does nothing by itself. */
export function planForText(talk: Talk, said: string): Plan {
  if (talk.group) return planForGroup(talk, said)
  const found = findCommand(said)
  const command = found?.command
  const { posts } = talk.actor
  if (command?.suits(posts))
    return (command.acts ? acting : only)((deps) => command.run(deps, { ...talk, rest: found!.rest }))
  const code = readCode(squeeze(said))
  if (!command && code) return planForCode(talk, code)
  if (!command && looksLikeCode(squeeze(said))) return only(async () => [plain(CHAT.oddCode)])
  if (posts.length === 0) return only(async (deps) => [guestCard(deps)])
  const suggestions = suggestionsFor(posts)
  const near = command ? [] : nearTo(said, wordsFor(posts)).slice(0, 3)
  const words = command ? CHAT.notForYou : CHAT.unknown(near[0])
  const others = suggestions.filter((one) => !near.includes(one))
  return only(async () => [withSuggestions(plain(words), [...near, ...others])])
}

const planForCode = (talk: Talk, code: string): Plan => ({
  acts: true,
  first: (deps) => tryCode(deps, talk.actor, { code }),
  run: (deps) => sayCode(deps, talk, code),
})

/** C-6: a button of a card was pressed; one that is not known any more is told so. */
export function planForPressed(talk: Talk, data: string): Plan {
  if (data.startsWith(ASKS)) return planForText(talk, data.slice(ASKS.length))
  const pressed = PRESSED.find(({ begins }) => data.startsWith(begins))
  if (!pressed) return only(async () => [plain(CHAT.oldCard)])
  if (talk.group) return only(async () => [plain(CHAT.groupActs)])
  return acting((deps) => pressed.run(deps, talk, data))
}

/** C-2: one compact answer in a group that called the bot: no amounts, no producers' names. */
function planForGroup(talk: Talk, said: string): Plan {
  const found = findCommand(said)
  const command = found?.command
  if (command?.acts) return only(async () => [plain(CHAT.groupActs)])
  if (!command && readCode(squeeze(said))) return only(async () => [plain(CHAT.groupCode)])
  if (!command?.inGroups) return only(async (deps) => [groupCard(deps)])
  if (talk.actor.posts.length === 0) return only(async () => [plain(CHAT.groupGuest)])
  return only(async (deps) => (await command.run(deps, { ...talk, rest: found!.rest })).slice(0, 1))
}

/** C-2: what the bot does in a group, how it is called, and what it stores. */
export function groupCard(deps: Deps): LineMessage {
  return card(deps.config.line, {
    tone: 'brand',
    head: [CHAT.groupHead],
    title: CHAT.groupTitle,
    notes: CHAT.groupNotes,
    buttons: [
      { label: CHAT.groupStatus, asks: `${ASKS}สถานะ` },
      { label: CARDS.buttons.work, path: '/' },
    ],
  })
}
