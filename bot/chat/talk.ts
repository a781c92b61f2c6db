import { isDistrict, isProvince } from '#shared/areas/area.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import type { Actor } from '../people/actor.ts'

/** One thing said to the bot. */
export type Talk = {
  actor: Actor
  /** Said in a group: no amounts, no producers' names, one compact card. */
  group: boolean
  /** LINE's id of the event: what is done for it is done once. */
  event: string
  /** What was said after the command's words, as it was typed. */
  rest: string
}

/** The data of a card's own button: the words after it are said to the bot alone. */
export const ASKS = 'say:'

/** C-6: a command is an endpoint whose URL is words; the list of commands is the router and the help. */
export type Command = {
  /** The first word is the one that the help names. */
  words: readonly string[]
  help: string
  /** Whether it is offered to who holds these posts; all may type it. */
  suits: (posts: Actor['posts']) => boolean
  /** Understood, but neither in the help nor among the suggestions. */
  unlisted?: true
  /** Answers in a group too. */
  inGroups?: true
  /** Words may follow. */
  takesWords?: true
  /** It changes something, so its answer must arrive; never in a group. */
  acts?: true
  run: (deps: Deps, talk: Talk) => Promise<LineMessage[]>
}

/** Commands of those who have a district's month to fill. */
export const inDistrict = (posts: Actor['posts']): boolean => posts.some(({ area }) => isDistrict(area))
export const inProvince = (posts: Actor['posts']): boolean => posts.some(({ area }) => isProvince(area))
export const inCountry = (posts: Actor['posts']): boolean => posts.some(({ area }) => area === 'TH')

/** The areas of a kind in which somebody holds a post, each once, in the order of their codes. */
export function areasOf(posts: Actor['posts'], kind: typeof isDistrict): string[] {
  const areas = posts.map(({ area }) => area).filter(kind)
  return [...new Set(areas)].toSorted()
}
