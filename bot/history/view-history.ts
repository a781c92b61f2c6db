import type * as z from 'zod/mini'
import type { ReadHistory } from '#shared/sheets/acts.ts'
import { EntryChange, type HistoryView } from '#shared/sheets/receipt-view.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { Deps } from '../deps.ts'
import { columnsFor } from '../markets/columns.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { namesOf } from '../sheets/subject-names.ts'
import { changesOf } from './changes.store.ts'

const MOST = 200

/** H-2: who did what to a sheet, or to one row of it, newest first; the latest 200. */
export async function viewHistory(
  _deps: Deps,
  actor: Actor,
  input: ReadHistory,
): Promise<z.input<typeof HistoryView>> {
  permit(actor, 'read-sheets', input.district)
  const [changes, names] = await Promise.all([changesOf(sheetId(input), input.row, MOST), namesOf(input)])
  return {
    columns: await columnsFor(input),
    changes: changes.map(({ _id, at, by, act, row, before, after, why, more }) => ({
      id: String(_id),
      at: at.toISOString(),
      by: by.name,
      act,
      row,
      name: row ? (names.get(row.split('.')[0]!)?.name ?? null) : null,
      before,
      after,
      entry: EntryChange.safeParse(more).data ?? null,
      why,
    })),
  }
}
