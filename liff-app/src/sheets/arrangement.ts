import { byOften, byPaper } from '#shared/sheets/entry-order.ts'
import type { RowState } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { answersTo } from './row-search.ts'

/** `?show=` in the address. */
export const SHOWS = ['all', 'todo', 'sale', 'none', 'stop'] as const
export type Show = (typeof SHOWS)[number]

/** How the rows not yet entered stand: those that sell often first, or as on paper. */
export type Order = 'often' | 'paper'

export type Group = { state: RowState; rows: readonly string[] }

const STATE_OF = {
  todo: 'not-entered',
  sale: 'amounts',
  none: 'no-sales',
  stop: 'stopped',
} as const satisfies Record<Exclude<Show, 'all'>, RowState>

const GROUPS = ['not-entered', 'amounts', 'no-sales', 'stopped'] as const satisfies readonly RowState[]

/** The address's `?show=`, or all. */
export const readShow = (text: string | null): Show => SHOWS.find((show) => show === text) ?? 'all'

/** The state that a filter shows; null: all. */
export const stateShown = (show: Show): RowState | null => (show === 'all' ? null : STATE_OF[show])

type Wish = { show: Show; words: string; order: Order }

/** Rows by state, in the order asked for; made anew only at a filter, a search or a reopening, never under the finger. */
export function arrange(rows: readonly RowView[], { show, words, order }: Wish): Group[] {
  const only = stateShown(show)
  const seen = rows.filter((row) => (only === null || row.state === only) && answersTo(row, words))
  return GROUPS.map((state) => {
    const inOrder = state === 'not-entered' && order === 'often' ? byOften : byPaper
    return {
      state,
      rows: seen
        .filter((row) => row.state === state)
        .toSorted(inOrder)
        .map((row) => row.row),
    }
  }).filter((group) => group.rows.length > 0)
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
