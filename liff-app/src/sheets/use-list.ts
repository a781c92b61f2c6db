import { useState } from 'react'
import { useSearchParams } from 'wouter'
import {
  arrange,
  type Group,
  type GroupName,
  type Order,
  readShow,
  type Show,
  unsentFirst,
} from './arrangement.ts'
import { undecided } from './drafts.ts'
import { useRemembered } from './remembered.ts'
import type { Sheet } from './use-sheet.ts'

/** How the rows stand on screen, frozen until a filter, a search, another order or a regroup asks anew. */
export type List = {
  groups: readonly Group[]
  show: Show
  setShow: (show: Show) => void
  words: string
  setWords: (words: string) => void
  order: Order
  setOrder: (order: Order) => void
  regroup: () => void
  isOpen: (state: GroupName) => boolean
  toggle: (state: GroupName) => void
}

/** The list of a sheet; `fixed` gives an order of its own (the grid's is the paper's). */
export function useList(sheet: Sheet, fixed?: Order): List {
  const [search, setSearch] = useSearchParams()
  const show = readShow(search.get('show'))
  const [words, setWords] = useState('')
  const [remembered, setOrder] = useRemembered('sheet-order', ['often', 'paper'])
  const [epoch, setEpoch] = useState(0)
  const order = fixed ?? remembered
  const { period, district } = sheet.place
  const back = sheet.returned?.ids ?? []
  const key = [show, words, order, epoch, sheet.rows.length, period, district, ...back].join('\n')
  const arranged = useFrozen(key, () => arrange(sheet.rows, { show, words, order }, back))
  const unsent = useStaying(key, undecided(sheet.drafts))
  const groups = words === '' ? unsentFirst(arranged, unsent) : arranged
  const folds = useFolds(sheet, show, words, search.get('row'))
  const setShow = (next: Show): void => setSearch((before) => withShow(before, next), { replace: true })
  const regroup = (): void => setEpoch((before) => before + 1)
  return { groups, show, setShow, words, setWords, order, setOrder, regroup, ...folds }
}

function withShow(search: URLSearchParams, show: Show): URLSearchParams {
  const next = new URLSearchParams(search)
  next.delete('show')
  if (show !== 'all') next.set('show', show)
  return next
}

/** Which groups are open: what is left to do, what was asked for, and what a finger opened or shut under this filter. */
function useFolds(
  sheet: Sheet,
  show: Show,
  words: string,
  wanted: string | null,
): Pick<List, 'isOpen' | 'toggle'> {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const [wantedState] = useState(() => sheet.rows.find((row) => row.row === wanted)?.state)
  const byItself = (state: GroupName): boolean =>
    state === 'unsent' ||
    state === 'returned' ||
    state === 'not-entered' ||
    state === wantedState ||
    show !== 'all' ||
    words !== '' ||
    !sheet.mayWrite
  const isOpen = (state: GroupName): boolean => chosen[`${show} ${state}`] ?? byItself(state)
  return {
    isOpen,
    toggle: (state) => setChosen((before) => ({ ...before, [`${show} ${state}`]: !isOpen(state) })),
  }
}

/** The rows that have been troubled since the key last changed: what is settled there stays there under the finger. */
function useStaying(key: string, troubled: readonly string[]): readonly string[] {
  const [kept, setKept] = useState({ key, rows: troubled })
  const known = kept.key === key ? kept.rows : []
  const more = troubled.filter((row) => !known.includes(row))
  if (kept.key === key && more.length === 0) return kept.rows
  const rows = [...known, ...more]
  setKept({ key, rows })
  return rows
}

/** The value as it was when the key last changed. */
function useFrozen<T>(key: string, make: () => T): T {
  const [frozen, setFrozen] = useState(() => ({ key, value: make() }))
  if (frozen.key === key) return frozen.value
  const value = make()
  setFrozen({ key, value })
  return value
}
