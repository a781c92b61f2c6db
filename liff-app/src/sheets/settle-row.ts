import type { RowView } from '#shared/sheets/sheet-view.ts'
import { changeOf, sameAs } from './amount-text.ts'
import { effective } from './drafts.ts'
import type { RowSaver } from './row-saver.ts'

/** Saves what stands in a row's fields, if that is anything new; false when a field cannot be read (it stays as typed). */
export function settleRow(saver: RowSaver, row: RowView): boolean {
  const draft = saver.drafts()[row.row]
  if (!draft?.texts) return true
  const shown = effective(row, draft)
  const change = changeOf(draft.texts, shown.state)
  if (change === 'trouble') return false
  if (change === null || sameAs(change, shown)) saver.act({ kind: 'put-back', row: row.row })
  else saver.save(row, change)
  return true
}
