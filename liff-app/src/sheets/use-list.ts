import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { arrange, type Group, type GroupName, type Order, readShow, type Show } from './arrangement.ts'
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
  const groups = useFrozen(key, () => arrange(sheet.rows, { show, words, order }, back))
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

/** The value as it was when the key last changed. */
function useFrozen<T>(key: string, make: () => T): T {
  const [frozen, setFrozen] = useState(() => ({ key, value: make() }))
  if (frozen.key === key) return frozen.value
  const value = make()
  setFrozen({ key, value })
  return value
}
