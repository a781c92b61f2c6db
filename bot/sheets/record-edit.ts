import { isConfirmed } from '#shared/locking/lock.ts'
import { voidCertificate } from '../certificates/certificates.store.ts'
import { type Deed, record } from '../history/record-change.ts'
import type { HeadDocument } from './head.ts'

/**
 * H-1: writes an edit of rows into the history, in its own transaction. One that took a confirmed month (`before`) back to draft
 * says so, with `why` where it was nobody's typing; K-2: a certificate is void from then on, and kept.
 */
export async function recordEdit(before: HeadDocument, edit: Deed, why: string | null = null): Promise<void> {
  const { at, by, sheet, row = null } = { sheet: before._id, ...edit }
  const back = isConfirmed(before.state) ? [{ act: 'back-to-draft', at, by, sheet, row, why }] : []
  if (before.certified) await voidCertificate(before.certified.no, { at, by, act: edit.act })
  await record({ ...edit, edit: before.edits + 1 }, ...back)
}
