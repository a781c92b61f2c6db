import { byOften, byPaper } from '#shared/sheets/entry-order.ts'
import type { RowState } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { answersTo } from './row-search.ts'

/** `?show=` in the address. */
export const SHOWS = ['all', 'flag', 'todo', 'sale', 'none', 'stop'] as const
export type Show = (typeof SHOWS)[number]

/** How the rows not yet entered stand: those that sell often first, or as on paper. */
export type Order = 'often' | 'paper'

/** The rows of a state, those that the province has sent back, or those that have not got through. */
export type GroupName = RowState | 'returned' | 'unsent'

export type Group = { state: GroupName; rows: readonly string[] }

const STATE_OF = {
  flag: 'returned',
  todo: 'not-entered',
  sale: 'amounts',
  none: 'no-sales',
  stop: 'stopped',
} as const satisfies Record<Exclude<Show, 'all'>, Exclude<GroupName, 'unsent'>>

const GROUPS = [
  'returned',
  'not-entered',
  'amounts',
  'no-sales',
  'stopped',
] as const satisfies readonly GroupName[]

/** The address's `?show=`, or all. */
export const readShow = (text: string | null): Show => SHOWS.find((show) => show === text) ?? 'all'

/** What a filter shows; null: all. */
export const stateShown = (show: Show): Exclude<GroupName, 'unsent'> | null =>
  show === 'all' ? null : STATE_OF[show]

type Wish = { show: Show; words: string; order: Order }

/**
 * Rows by state, in the order asked for, those sent back (`returned`, their ids) above all; made anew only at a filter, a search or a
 * reopening, never under the finger.
 */
export function arrange(
  rows: readonly RowView[],
  { show, words, order }: Wish,
  returned: readonly string[] = [],
): Group[] {
  const only = stateShown(show)
  const apart = only === null || only === 'returned' ? new Set(returned) : new Set()
  const groupOf = (row: RowView): GroupName => (apart.has(row.row) ? 'returned' : row.state)
  const seen = rows.filter((row) => (only === null || groupOf(row) === only) && answersTo(row, words))
  return GROUPS.map((state) => {
    const inOrder = state === 'not-entered' && order === 'often' ? byOften : byPaper
    return {
      state,
      rows: seen
        .filter((row) => groupOf(row) === state)
        .toSorted(inOrder)
        .map((row) => row.row),
    }
  }).filter((group) => group.rows.length > 0)
}

/** U-36: the rows that have not got through, in a group of their own above all others. */
export function unsentFirst(groups: readonly Group[], unsent: readonly string[]): readonly Group[] {
  if (unsent.length === 0) return groups
  const others = groups.map(({ state, rows }) => ({
    state,
    rows: rows.filter((row) => !unsent.includes(row)),
  }))
  return [{ state: 'unsent', rows: unsent }, ...others.filter(({ rows }) => rows.length > 0)]
}

/** The next row that is not entered, after `from` as the rows stand (from the top when null); null: none is left. */
export function nextToEnter(
  order: readonly string[],
  stateOf: (row: string) => RowState | undefined,
  from: string | null,
): string | null {
  const after = order.slice(from === null ? 0 : order.indexOf(from) + 1)
  return after.find((row) => stateOf(row) === 'not-entered') ?? null
}
