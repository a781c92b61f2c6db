import { cellAfter } from './grid-keys.ts'
import type { GridActs } from './grid-cell.tsx'
import type { RowSaver } from './row-saver.ts'
import { settleRow } from './settle-row.ts'
import type { Asking } from './use-sheet.ts'

/** What the grid's cells do; the same object for a sheet's whole life, so that rows need not be drawn again. */
export function gridActs(
  saver: RowSaver,
  ask: (asking: Asking) => void,
  look: (row: string) => void,
): GridActs {
  return {
    onEnterRow: look,
    onText: (id, channel, text) => {
      const row = saver.row(id)
      if (row) saver.act({ kind: 'typed', row, channel, text })
    },
    onLeaveRow: (id) => {
      const row = saver.row(id)
      if (row) settleRow(saver, row)
    },
    onMenu: (id) => {
      const row = saver.row(id)
      if (row) ask({ kind: 'menu', row })
    },
    onKey: (key, id, field) => {
      if (key === 'Escape') saver.act({ kind: 'put-back', row: id })
      return key === 'Escape' || moveFrom(field, key)
    },
  }
}

/** Focuses the cell that a key leads to. */
function moveFrom(field: HTMLInputElement, key: string): boolean {
  const cells = [...(field.closest('tbody')?.querySelectorAll<HTMLInputElement>('input[data-cell]') ?? [])]
  const index = cells.indexOf(field)
  const columns = field.closest('tr')?.querySelectorAll('input[data-cell]').length ?? 1
  const at = { row: Math.floor(index / columns), channel: index % columns }
  const to = cellAfter(key, at, cells.length / columns)
  if (to) cells[to.row * columns + to.channel]?.focus()
  // The last row has no next: leaving it saves it all the same.
  else if (key === 'Enter') field.blur()
  return to !== null
}
