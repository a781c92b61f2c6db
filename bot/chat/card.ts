import { unbroken } from '#shared/text/line-breaks.th.ts'
import type { LineMessage } from '../line/line.ts'

/** Where a button leads: a page of the mini-app (its path), words said as the person, or words for the bot alone. */
export type Button = { label: string } & ({ path: string } | { says: string } | { asks: string })

export type Card = {
  tone: 'brand' | 'warn' | 'ok' | 'bad'
  /** The strip above: job and month, state. */
  head: [string, string?]
  /** The one sentence; with the strip it is also what a notification shows. */
  title: string
  meter?: { done: number; all: number }
  /** Names left, figures right; at most six. */
  facts?: readonly (readonly [string, string])[]
  /** Lines of a list, its figures in grey. */
  list?: readonly (readonly [string, string])[]
  notes?: readonly string[]
  buttons?: readonly Button[]
}

/** What a card needs to know to make links. */
export type Links = { liffId: string }

const INK = '#16202e'
const GREY = '#4a5668'
const TONES = {
  brand: { back: '#e5eef9', ink: '#143a6b' },
  warn: { back: '#fff1d6', ink: '#7f4c00' },
  ok: { back: '#e1f3e8', ink: '#176b41' },
  bad: { back: '#fdeae8', ink: '#ae2018' },
} as const
const MOST_FACTS = 6
const MOST_BUTTONS = 3
const MOST_ALT_TEXT = 400

type Part = Record<string, unknown>

/** The mini-app's address in LINE for one of its paths ("/otop/2024-07"). */
export const liffLink = ({ liffId }: Links, path: string): string => `https://liff.line.me/${liffId}${path}`

/** C-8: a card as a Flex bubble: strip, sentence, facts, at most three buttons of which the first is filled. */
export function card(links: Links, what: Card): LineMessage {
  const buttons = (what.buttons ?? []).slice(0, MOST_BUTTONS)
  const contents = {
    type: 'bubble',
    size: 'mega',
    header: strip(what),
    body: box('vertical', body(what), { paddingAll: '16px', paddingTop: '12px', spacing: '8px' }),
    ...(buttons.length > 0 ? { footer: foot(links, buttons) } : {}),
  }
  const altText = `${what.head[0]}: ${what.title}`.slice(0, MOST_ALT_TEXT)
  return { type: 'flex', altText, contents }
}

const box = (layout: string, contents: Part[], more: Part = {}): Part => ({
  type: 'box',
  layout,
  contents,
  ...more,
})
const text = (words: string, more: Part): Part => ({
  type: 'text',
  text: unbroken(words) || '–',
  wrap: true,
  scaling: true,
  ...more,
})

function strip({ head: [left, right], tone }: Card): Part {
  const { back, ink } = TONES[tone]
  const look = { size: '13px', weight: 'bold', color: ink }
  const contents = [
    text(left, { ...look, flex: 1 }),
    ...(right ? [text(right, { ...look, flex: 0, align: 'end' })] : []),
  ]
  const padding = { paddingTop: '10px', paddingBottom: '8px', paddingStart: '16px', paddingEnd: '16px' }
  return box('horizontal', contents, { ...padding, spacing: '8px', backgroundColor: back })
}

function body({ title, meter, facts = [], list = [], notes = [] }: Card): Part[] {
  return [
    text(title, { size: '19px', weight: 'bold', color: INK }),
    ...(meter && meter.all > 0 ? [bar(meter)] : []),
    ...facts
      .slice(0, MOST_FACTS)
      .map(([name, figure]) =>
        box('horizontal', [
          text(name, { size: '14px', color: GREY, flex: 2 }),
          text(figure, { size: '14px', color: INK, weight: 'bold', align: 'end', flex: 3 }),
        ]),
      ),
    ...list.map(([name, figure]) =>
      box('horizontal', [
        text(name, { size: '14px', color: INK, flex: 3 }),
        text(figure, { size: '14px', color: GREY, align: 'end', flex: 2 }),
      ]),
    ),
    ...notes.map((note) => text(note, { size: '14px', color: GREY })),
  ]
}

function bar({ done, all }: { done: number; all: number }): Part {
  const width = `${Math.round((100 * done) / all)}%`
  const filled = box('vertical', [], {
    width,
    height: '8px',
    backgroundColor: '#176b41',
    cornerRadius: '4px',
  })
  return box('vertical', [filled], { height: '8px', backgroundColor: '#e8ecf1', cornerRadius: '4px' })
}

function foot(links: Links, buttons: readonly Button[]): Part {
  const contents = buttons.map((button, at) => ({
    type: 'button',
    style: at === 0 ? 'primary' : 'secondary',
    color: at === 0 ? '#1e4e8c' : '#e8ecf1',
    scaling: true,
    action: action(links, button),
  }))
  return box('vertical', contents, { spacing: '8px', paddingAll: '12px', paddingTop: '0px' })
}

/** The LINE action of a button, also of a rich menu's area. */
export function action(links: Links, button: Button): Part {
  const { label } = button
  if ('path' in button) return { type: 'uri', label, uri: liffLink(links, button.path) }
  if ('says' in button) return { type: 'message', label, text: button.says }
  return { type: 'postback', label, data: button.asks, displayText: label }
}

/** The message with suggestions under it: words said as the person; labels of at most 20 letters. */
export function withSuggestions(message: LineMessage, words: readonly string[]): LineMessage {
  const items = words
    .slice(0, 13)
    .map((says) => ({ type: 'action', action: { type: 'message', label: says, text: says } }))
  return items.length > 0 ? { ...message, quickReply: { items } } : message
}

/** A plain text message. */
export const plain = (words: string): LineMessage => ({ type: 'text', text: words })
