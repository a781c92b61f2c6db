import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { RowState } from '#shared/sheets/row.ts'
import { arrange, type Group, type Order, readShow, type Show } from './arrangement.ts'
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
  isOpen: (state: RowState) => boolean
  toggle: (state: RowState) => void
}

/** The list of a sheet; `fixed` gives an order of its own (the grid's is the paper's). */
export function useList(sheet: Sheet, fixed?: Order): List {
  const [search, setSearch] = useSearchParams()
  const show = readShow(search.get('show'))
  const [words, setWords] = useState('')
  const [remembered, setOrder] = useRemembered('sheet-order', ['often', 'paper'])
  const [epoch, setEpoch] = useState(0)
  const [toggled, setToggled] = useState<ReadonlySet<RowState>>(new Set())
  const order = fixed ?? remembered
  const key = [show, words, order, epoch, sheet.rows.length, sheet.place.period, sheet.place.district].join(
    '\n',
  )
  const groups = useFrozen(key, () => arrange(sheet.rows, { show, words, order }))
  const opened = (state: RowState): boolean =>
    state === 'not-entered' || show !== 'all' || words !== '' || !sheet.mayWrite
  return {
    groups,
    show,
    setShow: (next) =>
      setSearch(
        (before) => {
          before.delete('show')
          if (next !== 'all') before.set('show', next)
          return before
        },
        { replace: true },
      ),
    words,
    setWords,
    order,
    setOrder,
    regroup: () => setEpoch((before) => before + 1),
    isOpen: (state) => opened(state) !== toggled.has(state),
    toggle: (state) =>
      setToggled(
        (before) =>
          new Set(before.has(state) ? [...before].filter((one) => one !== state) : [...before, state]),
      ),
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
