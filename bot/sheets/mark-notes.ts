import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { STATUS } from '#shared/text/status.th.ts'
import { SHEET_STATE_WORD } from '#shared/text/words.th.ts'

/** The one word for how a month stands: its lock, what lifts it or its return, else its state. */
export function markWord({ head }: SheetView): string {
  if (head.lock) return STATUS.locked
  if (head.exception) return STATUS.excepted
  if (head.unlocked) return STATUS.unlocked
  return isReturned(head) ? STATUS.returned : SHEET_STATE_WORD[head.state]
}

const isReturned = ({ returned }: SheetView['head']): boolean => returned !== null && !returned.answeredAt

/** C-15: locked by whom and why, unlocked until when, sent back with which note; to a group no words that people wrote. */
export function markNotes({ head, writability }: SheetView, group: boolean): string[] {
  const { lock, unlocked, exception, returned } = head
  if (lock) {
    const by = STATUS.lockedBy(lock.by, new Date(lock.at), group ? null : lock.reason)
    return [by, ...(writability.kind === 'locked' && !group ? [STATUS.askUnlock] : [])]
  }
  const lifted = exception
    ? [STATUS.exceptedUntil(new Date(exception.until))]
    : unlocked
      ? [STATUS.unlockedUntil(new Date(unlocked.until))]
      : []
  if (!returned || !isReturned(head)) return lifted
  const note = group ? [] : [STATUS.returnedNote(returned.note)]
  return [...lifted, STATUS.returnedRows(returned.rows.length), ...note]
}
