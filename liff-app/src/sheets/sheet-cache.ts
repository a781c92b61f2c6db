import type { HeadView } from '#shared/sheets/head-view.ts'
import type { RowView, SavedRowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { queryClient } from '../api/query-client.ts'
import { sheetKey, type SheetPlace } from './sheet-queries.ts'

/** Puts what a save answered into the cached sheet; answers may overtake each other, so the newer version stays. */
export function putSaved(place: SheetPlace, rows: readonly SavedRowView[], head: HeadView): void {
  queryClient.setQueryData<SheetView>(sheetKey(place), (view) => {
    if (!view) return view
    const saved = new Map(rows.map((row) => [row.row, row]))
    const newer = (old: RowView): RowView => {
      const one = saved.get(old.row)
      return one && one.version >= old.version ? { ...old, ...one } : old
    }
    return { ...view, rows: view.rows.map(newer), head: head.version >= view.head.version ? head : view.head }
  })
}

/** Asks the server for the sheet again: the clock or another officer has moved it. */
export const lookAgain = (place: SheetPlace): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: sheetKey(place) })

/** A row as the server last told it. */
export const cachedRow = (place: SheetPlace, id: string): RowView | undefined =>
  queryClient.getQueryData<SheetView>(sheetKey(place))?.rows.find((row) => row.row === id)
