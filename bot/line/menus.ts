import { createHash } from 'node:crypto'
import type { Menu } from '#shared/people/menu.ts'
import { MENU_WORDS } from '#shared/text/chat.th.ts'
import { action, type Button, type Links } from '../chat/card.ts'
import type { ICONS } from './icons.data.ts'

/** LINE's size of a rich menu, in pixels. */
export const WIDTH = 2500
export const HEIGHT = 1686
/** Raised when the drawing changes, so that menus are made anew. */
const DRAWING = 1

/** An area: a part of the menu (in sixths of the width and halves of the height), its picture and where it leads. */
export type Area = {
  at: [left: number, top: number, wide: number, high: number]
  icon: keyof typeof ICONS
  hint?: string
  leads: Button
}

const says = (label: string): Button => ({ label, says: label })
const {
  fill,
  left: whatIsLeft,
  total,
  producers,
  help,
  overview,
  people,
  requests,
  missing,
  start,
  startHint,
  can,
  contact,
} = MENU_WORDS

/** C-9: the rich menus, with only the areas that lead somewhere by now; the first is the bright one. */
export const RICH_MENUS: Record<Menu, readonly Area[]> = {
  guest: [
    { at: [0, 0, 3.27, 2], icon: 'key', hint: startHint, leads: { label: start, path: '/join' } },
    { at: [3.27, 0, 2.73, 1], icon: 'question', leads: says(can) },
    { at: [3.27, 1, 2.73, 1], icon: 'speech', leads: says(contact) },
  ],
  district: [
    { at: [0, 0, 3, 1], icon: 'pen', leads: { label: fill, path: '/otop' } },
    { at: [3, 0, 3, 1], icon: 'rows', leads: says(whatIsLeft) },
    { at: [0, 1, 2, 1], icon: 'bars', leads: says(total) },
    { at: [2, 1, 2, 1], icon: 'shop', leads: { label: producers, path: '/producers' } },
    { at: [4, 1, 2, 1], icon: 'question', leads: says(help) },
  ],
  province: [
    { at: [0, 0, 2, 1], icon: 'house', leads: says(overview) },
    { at: [2, 0, 2, 1], icon: 'bell', leads: { label: requests, path: '/requests' } },
    { at: [4, 0, 2, 1], icon: 'rows', leads: says(missing) },
    { at: [0, 1, 2, 1], icon: 'shop', leads: { label: producers, path: '/producers' } },
    { at: [2, 1, 2, 1], icon: 'people', leads: { label: people, path: '/people' } },
    { at: [4, 1, 2, 1], icon: 'question', leads: says(help) },
  ],
  department: [
    { at: [0, 0, 3, 1], icon: 'house', leads: says(overview) },
    { at: [3, 0, 3, 1], icon: 'bell', leads: { label: requests, path: '/requests' } },
    { at: [0, 1, 3, 1], icon: 'people', leads: { label: people, path: '/people' } },
    { at: [3, 1, 3, 1], icon: 'question', leads: says(help) },
  ],
}

/** An area in pixels. */
export function boundsOf({ at: [left, top, wide, high] }: Area): {
  x: number
  y: number
  width: number
  height: number
} {
  const [x, y] = [Math.round((left * WIDTH) / 6), Math.round((top * HEIGHT) / 2)]
  return {
    x,
    y,
    width: Math.round(((left + wide) * WIDTH) / 6) - x,
    height: Math.round(((top + high) * HEIGHT) / 2) - y,
  }
}

/** A rich menu as LINE is asked to make it. */
export function menuBody(links: Links, menu: Menu): { name: string } & Record<string, unknown> {
  const areas = RICH_MENUS[menu].map((area) => ({
    bounds: boundsOf(area),
    action: action(links, area.leads),
  }))
  const body = { size: { width: WIDTH, height: HEIGHT }, selected: true, chatBarText: MENU_WORDS.bar, areas }
  const drawn = RICH_MENUS[menu].map(({ icon, hint }) => [icon, hint])
  const hash = createHash('sha256')
    .update(JSON.stringify([DRAWING, body, drawn]))
    .digest('hex')
    .slice(0, 12)
  return { name: `${NAME_PREFIX}${menu}-${hash}`, ...body }
}

/** Our menus' names begin so; others of the account are left alone. */
export const NAME_PREFIX = 'yod-'

/** The name of a menu, which holds its content's hash. */
export const menuName = (links: Links, menu: Menu): string => menuBody(links, menu).name
