import { isConfirmed } from '#shared/locking/lock.ts'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { may } from '#shared/people/permissions.ts'
import type { PostView } from '#shared/people/people-view.ts'
import type { RowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { type Counts, grandTotal, totalsOf } from '#shared/sheets/totals.ts'
import type { Satang } from '#shared/money/satang.ts'
import type { Amounts } from '#shared/sheets/row.ts'
import { useMe } from '../session/me.ts'
import { asTyped, type Drafts, effective } from './drafts.ts'
import { hasUnsaved, type RowSaver, saverOf } from './row-saver.ts'
import { type Returned, useReturned } from './use-returned.ts'
import type { SheetPlace } from './sheet-queries.ts'

/** Which dialog is open; those of a row name it. */
export type Asking =
  | { kind: 'months' | 'districts' | 'rest' | 'unlock' }
  | { kind: 'menu' | 'history' | 'stop' | 'resume' | 'reason' | 'days'; row: RowView }
  | { kind: 'edit'; go: () => void }

export type Told = { id: number; message: string; undo?: () => void }

/** A sheet on screen: what the server told, with what is being typed laid over it. */
export type Sheet = {
  place: SheetPlace
  view: SheetView
  saver: RowSaver
  drafts: Drafts
  rows: readonly RowView[]
  counts: Counts
  /** Satang, with what stands in the fields. */
  total: number
  /** May this person, now, change rows? */
  mayWrite: boolean
  permitted: boolean
  /** May this person ask for an unlock or a late opening? */
  mayRequest: boolean
  returned: Returned | null
  /** The districts that this person fills in. */
  districts: readonly PostView[]
  asking: Asking | null
  ask: (asking: Asking | null) => void
  told: Told | null
  tell: (message: string, undo?: () => void) => void
  hush: () => void
  /** Runs at once, or after the officer accepts that a confirmed month goes back to draft. */
  guard: (then: () => void) => void
  guarded: boolean
}

/** The sheet of a place over its saver. */
export function useSheet(place: SheetPlace, view: SheetView): Sheet {
  const { person, posts } = useMe()
  const saver = saverOf(place, person.id)
  const drafts = useSyncExternalStore(saver.subscribe, saver.drafts)
  const [asking, ask] = useState<Asking | null>(null)
  const toast = useToast()
  const { guard, guarded } = useGuard(view, ask)
  useEffect(() => {
    saver.retry() // what the end of a session has held back
    return warnBeforeLeaving()
  }, [saver])
  const permitted = may(posts, 'save-rows', place.district)
  const rows = view.rows.map((row) => effective(row, drafts[row.row]))
  const typed = view.rows.map((row) => asTyped(row, drafts[row.row]))
  const returned = useReturned(view)
  const seen = { place, view, saver, drafts, rows, permitted, returned, asking, ask, guard, guarded }
  return {
    ...seen,
    ...toast,
    counts: totalsOf(rows.map(asCounted)).counts,
    total: grandTotal(totalsOf(typed.map(asCounted)).totals),
    mayWrite: permitted && view.writability.kind === 'open',
    mayRequest: may(posts, 'request', place.district),
    districts: distinct(posts),
  }
}

const distinct = (posts: readonly PostView[]): PostView[] =>
  posts.filter(
    (post, at) => post.area.length === 4 && posts.findIndex((one) => one.area === post.area) === at,
  )

const asCounted = (row: RowView) => ({
  ...row,
  amounts: row.amounts.map((one) => one as Satang) as unknown as Amounts,
})

function useToast(): Pick<Sheet, 'told' | 'tell' | 'hush'> {
  const [told, setTold] = useState<Told | null>(null)
  const hush = useCallback(() => setTold(null), [])
  const tell = useCallback(
    (message: string, undo?: () => void) =>
      setTold((before) => ({ id: (before?.id ?? 0) + 1, message, ...(undo && { undo }) })),
    [],
  )
  return { told, tell, hush }
}

/** Accepting lasts for one confirmation or certificate: a later one asks again. */
function useGuard({ head }: SheetView, ask: (asking: Asking) => void): Pick<Sheet, 'guard' | 'guarded'> {
  const [accepted, setAccepted] = useState<string | null>(null)
  const voids = head.certified?.no ?? head.confirmed?.receipt ?? null
  const guarded = isConfirmed(head.state) && accepted !== voids
  const guard = (then: () => void): void => {
    if (!guarded) return then()
    const accept = (): void => {
      setAccepted(voids)
      then()
    }
    ask({ kind: 'edit', go: accept })
  }
  return { guard, guarded }
}

function warnBeforeLeaving(): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (hasUnsaved()) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  return () => removeEventListener('beforeunload', warn)
}
