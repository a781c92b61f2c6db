import { useCallback, useMemo, useState } from 'react'
import { isConfirmed } from '#shared/locking/lock.ts'
import type { ReturnedView } from '#shared/sheets/head-view.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { keep, kept } from '../session/device-storage.ts'

export type SentBack = ReturnedView['rows'][number]

/** The rows that the province has sent back and that wait for the district. */
export type Returned = {
  told: ReturnedView
  ids: readonly string[]
  /** As it was sent back, with its own note. */
  row: (id: string) => SentBack | undefined
  /** Those not looked at yet: neither opened on this device nor saved by anybody since. */
  left: readonly string[]
  look: (id: string) => void
}

const openedBefore = (key: string): readonly string[] => kept('localStorage', key)?.split(' ') ?? []

/** What a sheet's district has to look at; null when nothing was sent back, or it was confirmed again. */
export function useReturned({ form, head, rows, period, district }: SheetView): Returned | null {
  const told = head.returned && !head.returned.answeredAt && !isConfirmed(head.state) ? head.returned : null
  const key = `returned ${form} ${period} ${district} ${told?.at ?? ''}`
  const [opened, setOpened] = useState({ key, ids: openedBefore(key) })
  const seen = opened.key === key ? opened.ids : openedBefore(key)
  const look = useCallback(
    (id: string) =>
      setOpened((before) => {
        const known = before.key === key ? before.ids : openedBefore(key)
        const ids = known.includes(id) ? known : [...known, id]
        keep('localStorage', key, ids.join(' '))
        return { key, ids }
      }),
    [key],
  )
  const marks = useMemo(() => new Map(told?.rows.map((row) => [row.row, row])), [told])
  if (!told) return null
  const saved = (id: string) => (rows.find((row) => row.row === id)?.changedAt ?? '') > told.at
  const ids = [...marks.keys()]
  const left = ids.filter((id) => !seen.includes(id) && !saved(id))
  return { told, ids, row: (id) => marks.get(id), left, look }
}
