import { CHAT } from '#shared/text/chat.th.ts'
import { type Plan, groupCard, planForPressed, planForText } from '../chat/answer-said.ts'
import { plain, withSuggestions } from '../chat/card.ts'
import { guestCard, suggestionsFor } from '../chat/commands.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { type Actor, actorFor, NOBODY } from '../people/actor.ts'
import { meet } from '../people/meet.ts'
import { findPersonByLine, saveFriend } from '../people/people.store.ts'
import { eraseText, type InboxDocument } from './inbox.store.ts'
import { queueMenu } from './queue-menu.ts'

/** Whose event it is: met at the first word in a 1:1 chat; null for who is not told, or unknown in a group. */
export async function whoSaid(
  deps: Deps,
  { lineUserId, group }: InboxDocument,
): Promise<{ id: string; name: string; friend: boolean } | null> {
  if (!lineUserId) return null
  if (group && !(await findPersonByLine(lineUserId))) return null
  const met = await meet(deps, lineUserId, null, true)
  return { id: met._id, name: met.name, friend: met.friend }
}

/** What is to be done about an event. */
export async function planFor(deps: Deps, event: InboxDocument): Promise<Plan> {
  const { kind, group, text } = event
  if (kind === 'unsend') return silently(() => eraseText(event.messageId ?? ''))
  if (kind === 'unfollow') return silently(() => saveFriend(event.lineUserId ?? '', false))
  if (kind === 'join') return { acts: false, run: async () => [groupCard(deps)] }
  const person = await whoSaid(deps, event)
  if (kind === 'follow')
    return person ? hello(event.lineUserId ?? '', person) : silently(async () => undefined)
  if (person && !group && !person.friend) await saveFriend(event.lineUserId ?? '', true) // who writes has not blocked
  const actor = person ? await actorFor({ id: person.id, name: person.name }) : NOBODY
  if (kind === 'file') return { acts: false, run: async () => [noFiles(actor)] }
  if (text === null) return silently(async () => undefined) // taken back, or not said to the bot
  const talk = { actor, group, event: event._id, rest: '' }
  return kind === 'postback' ? planForPressed(talk, text) : planForText(talk, text)
}

const silently = (effect: () => Promise<void>): Plan => ({ acts: true, run: () => effect().then(() => []) })

const noFiles = ({ posts }: Actor): LineMessage => withSuggestions(plain(CHAT.noFiles), suggestionsFor(posts))

/** C-7: somebody has added the account, or lets it write again: a hello, and the menu that fits. */
function hello(lineUserId: string, person: { id: string; name: string }): Plan {
  return {
    acts: true,
    run: async (deps) => {
      await saveFriend(lineUserId, true)
      await queueMenu(person.id)
      const { posts } = await actorFor(person)
      if (posts.length === 0) return [guestCard(deps)]
      return [withSuggestions(plain(CHAT.helloAgain(person.name)), suggestionsFor(posts))]
    },
  }
}
