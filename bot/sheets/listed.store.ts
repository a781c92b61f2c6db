import { Sheets } from './sheets.store.ts'

/** S-12: keeps how many rows the lists of these sheets have that nobody has written to, where it is not kept yet, in the open transaction. */
export async function saveListed(lists: readonly { sheet: string; rows: number }[]): Promise<void> {
  if (lists.length === 0) return
  await Sheets.bulkWrite(
    lists.map(({ sheet, rows }) => ({
      updateOne: {
        filter: { _id: sheet, state: 'not-started', listed: null },
        update: { $set: { listed: rows } },
      },
    })),
  )
}
