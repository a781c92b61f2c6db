import { type RowDocument, Rows } from './rows.store.ts'

/** M-2: takes a row that nobody has entered out of its sheet, in the open transaction. */
export async function removeRow({ _id, version }: Pick<RowDocument, '_id' | 'version'>): Promise<void> {
  await Rows.deleteOne({ _id, version, state: 'not-entered' })
}
