import type { LineMessage } from '../line/line.ts'
import { action, type Button, type Card, card, type Links } from './card.ts'
import { ASKS } from './talk.ts'

const MOST_DATA = 300
const MOST_LABEL = 20
const MOST_CHOICES = 13

/** A button that says `words` to the bot alone; `reason` after them as long as LINE's 300 letters take it. */
export function saying(label: string, words: string, reason: string | null = null): Button {
  const all = `${ASKS}${words}${reason ? ` เพราะ ${reason}` : ''}`
  return { label, asks: all.length <= MOST_DATA ? all : `${ASKS}${words}` }
}

/** C-11: a question answered by a press: up to three buttons stand on the card, more under it. */
export function choices(links: Links, what: Card, buttons: readonly Button[]): LineMessage[] {
  if (buttons.length <= 3) return [card(links, { ...what, buttons })]
  const items = buttons.slice(0, MOST_CHOICES).map((button) => ({
    type: 'action',
    action: action(links, { ...button, label: button.label.slice(0, MOST_LABEL) }),
  }))
  const notes = [...(what.notes ?? []), buttons.map(({ label }) => label).join(' · ')] // LINE on a PC shows no suggestions
  return [{ ...card(links, { ...what, notes }), quickReply: { items } }]
}
