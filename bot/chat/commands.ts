import { CARDS } from '#shared/text/cards.th.ts'
import { CHAT, HELP } from '#shared/text/chat.th.ts'
import { certificateCommands } from '../certificates/certificates.chat.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import type { Actor } from '../people/actor.ts'
import { peopleCommands } from '../people/people.chat.ts'
import { lockingCommands } from '../locking/locking.chat.ts'
import { producerCommands } from '../producers/producers.chat.ts'
import { reminderCommands } from '../reminders/reminders.chat.ts'
import { requestCommands } from '../requests/ask-unlock.chat.ts'
import { sheetCommands } from '../sheets/sheets.chat.ts'
import { type Card, card, plain, withSuggestions } from './card.ts'
import { squeeze, wordsAfter } from './read-words.ts'
import type { Command, Talk } from './talk.ts'

const GREETINGS = ['สวัสดี', 'สวัสดีครับ', 'สวัสดีค่ะ', 'สวัสดีคะ', 'หวัดดี', 'hello', 'hi']
const THANKS = ['ขอบคุณ', 'ขอบคุณครับ', 'ขอบคุณค่ะ', 'ขอบคุณคะ', 'ขอบคุณมาก', 'ขอบใจ', 'thanks', 'thank you']

const everybody = (): boolean => true

/** C-6: every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  { words: ['เมนู', 'menu'], help: HELP.menu, suits: everybody, run: menu },
  ...sheetCommands,
  ...requestCommands,
  ...lockingCommands,
  ...certificateCommands,
  ...producerCommands,
  ...peopleCommands,
  ...reminderCommands,
  { words: ['ช่วยเหลือ', 'วิธีใช้', 'help', 'ทำอะไรได้บ้าง'], help: HELP.help, suits: everybody, run: help },
  {
    words: ['ติดต่อจังหวัด', 'เริ่มใช้งาน'],
    help: HELP.contact,
    suits: (posts) => posts.length === 0,
    run: contact,
  },
  { words: GREETINGS, help: '', unlisted: true, suits: everybody, run: polite(CHAT.hello) },
  { words: THANKS, help: '', unlisted: true, suits: everybody, run: polite(CHAT.thanks) },
]

/** The command whose words are said, or begin what is said (the longest such), with the rest; null when there is none. */
export function findCommand(said: string): { command: Command; rest: string } | null {
  const squeezed = squeeze(said)
  const exact = COMMANDS.find(({ words }) => words.some((word) => squeeze(word) === squeezed))
  if (exact) return { command: exact, rest: '' }
  const begun = COMMANDS.filter(({ takesWords }) => takesWords)
    .flatMap((command) => command.words.map((word) => ({ command, word, rest: wordsAfter(said, word) })))
    .filter(({ rest }) => rest !== null)
  const longest = begun.toSorted((a, b) => b.word.length - a.word.length)[0]
  return longest ? { command: longest.command, rest: longest.rest! } : null
}

const listedFor = (posts: Actor['posts']): Command[] =>
  COMMANDS.filter(({ suits, unlisted }) => !unlisted && suits(posts))

/** The words under a message: what this person may ask next. */
export const suggestionsFor = (posts: Actor['posts']): string[] =>
  listedFor(posts).map(({ words }) => words[0]!)

/** Every word that this person's commands are known by. */
export const wordsFor = (posts: Actor['posts']): string[] => listedFor(posts).flatMap(({ words }) => words)

/** C-7: how somebody without a post gets in. */
export function guestCard(deps: Deps): LineMessage {
  return forGuests(deps, { title: CHAT.guestTitle, notes: [CHAT.guest, ...CHAT.guestNotes] })
}

function forGuests(deps: Deps, what: Pick<Card, 'title' | 'notes'>): LineMessage {
  const buttons = [{ label: CARDS.buttons.join, path: '/join' }]
  return card(deps.config.line, { tone: 'brand', head: [CHAT.guestHead], ...what, buttons })
}

async function menu(deps: Deps, { actor }: Talk): Promise<LineMessage[]> {
  if (actor.posts.length === 0) return [guestCard(deps)]
  const others = suggestionsFor(actor.posts).slice(1)
  const buttons = others.slice(0, 3).map((says) => ({ label: says, says }))
  const notes = [CHAT.menuNote, others.join(' · ')]
  const shown = card(deps.config.line, {
    tone: 'brand',
    head: [CHAT.menuHead],
    title: CHAT.menuTitle,
    notes,
    buttons,
  })
  return [withSuggestions(shown, others)]
}

async function help(deps: Deps, { actor }: Talk): Promise<LineMessage[]> {
  if (actor.posts.length === 0) return [forGuests(deps, { title: CHAT.guestCanTitle, notes: CHAT.guestCan })]
  const notes = listedFor(actor.posts).map((command) => `${command.words[0]}: ${command.help}`)
  const shown = card(deps.config.line, { tone: 'brand', head: [CHAT.helpHead], title: CHAT.helpTitle, notes })
  return [withSuggestions(shown, suggestionsFor(actor.posts))]
}

function polite(words: string): Command['run'] {
  return async (deps, { actor: { posts } }) =>
    posts.length > 0 ? [withSuggestions(plain(words), suggestionsFor(posts))] : [guestCard(deps)]
}

async function contact(deps: Deps): Promise<LineMessage[]> {
  return [forGuests(deps, { title: CHAT.guestContact, notes: CHAT.guestContactNotes })]
}
