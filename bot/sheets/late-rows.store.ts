import type { HeadDocument } from './head.ts'
import { Sheets } from './sheets.store.ts'

/** M-20: the head after a row was added to it although it is locked or closed, which it stays; null when it is absent. */
export const saveLateRowInHead = (
  id: string,
  difference: Record<string, number>,
  at: Date,
): Promise<HeadDocument | null> =>
  Sheets.findOneAndUpdate(
    { _id: id },
    { $inc: { ...difference, version: 1, edits: 1 }, $set: { changedAt: at } },
    { returnDocument: 'after' },
  ).lean()
