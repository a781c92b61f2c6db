import { type ChangeDocument, insertChanges } from './changes.store.ts'

export type Deed = Pick<ChangeDocument, 'act' | 'by' | 'at'> & Partial<ChangeDocument>

/** H-1: writes what somebody did into the history, in the transaction of the deed itself. */
export function record(...deeds: Deed[]): Promise<void> {
  return insertChanges(
    deeds.map((deed) => ({ sheet: null, row: null, before: null, after: null, why: null, ...deed })),
  )
}
