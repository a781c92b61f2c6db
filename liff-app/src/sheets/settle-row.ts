import type { RowView } from '#shared/sheets/sheet-view.ts'
import { changeOf, sameAs } from './amount-text.ts'
import { effective } from './drafts.ts'
import { sessionNow } from '../session/session-state.ts'
import type { RowSaver } from './row-saver.ts'

/**
 * Saves what was typed into a row's fields, unless the person's own value was typed again; false when a field cannot be read (it
 * stays as typed). U-30: the same value typed over another's is saved, so that a row the head typed can become an officer's.
 */
export function settleRow(saver: RowSaver, row: RowView): boolean {
  const draft = saver.drafts()[row.row]
  if (!draft?.texts) return true
  const shown = effective(row, draft)
  const change = changeOf(draft.texts, shown.state)
  if (change === 'trouble') return false
  if (change === null || (sameAs(change, shown) && isOwn(saver, row)))
    saver.act({ kind: 'put-back', row: row.row })
  else saver.save(row, change)
  return true
}

/** Did this person save the row last, as far as the page knows? */
function isOwn(saver: RowSaver, { row, changedBy }: RowView): boolean {
  const session = sessionNow()
  const name = saver.row(row)?.changedBy ?? changedBy
  return session.kind === 'open' && session.me.person.name === name
}
