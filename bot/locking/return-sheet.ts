import type * as z from 'zod/mini'
import type { HeadAnswer, ReturnSheet } from '#shared/locking/acts.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { HeadDocument, Returned } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { recordEdit } from '../sheets/record-edit.ts'
import { refuseUnwritable } from '../sheets/refuse-unwritable.ts'
import { findRows, rowIdOf } from '../sheets/rows.store.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { tellOfficers } from './tell-officers.ts'

/**
 * L-5: the province sends marked rows back with a note: a confirmed or certified month is a draft again, its certificate void, and
 * what stood in the rows is kept to be compared. Throws not-confirmed, locked, closed, not-open, not-found (no such row), bad-input {notes} (of a row not sent back).
 */
export async function returnSheet(
  deps: Deps,
  actor: Actor,
  input: ReturnSheet,
): Promise<z.input<typeof HeadAnswer>> {
  permit(actor, 'return', input.district)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const by = personOf(actor)
  refuseStrangeNotes(input)
  const act = `return ${sheetId(input)}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    const head = await findHead(sheetId(input))
    refuseUnwritable(head, calendar, now)
    if (!head || !isConfirmed(head.state)) throw new Problem('not-confirmed', {})
    const returned: Returned = {
      by,
      at: now,
      note: input.note,
      rows: await markedRows(input),
      answeredAt: null,
    }
    const after = await saveReturned(head, returned)
    await tellOfficers('returned', [after], by, { act: input.saveId })
    return { head: viewHead(after, calendar, now) }
  })
  deps.wake()
  return answer
}

function refuseStrangeNotes({ rows, notes = {} }: ReturnSheet): void {
  const marked = new Set<string>(rows)
  if (!Object.keys(notes).every((row) => marked.has(row))) throw new Problem('bad-input', { field: 'notes' })
}

async function markedRows(input: ReturnSheet): Promise<Returned['rows']> {
  const rows = await findRows(sheetId(input), input.rows)
  if (rows.length !== input.rows.length) throw new Problem('not-found', { what: 'row' })
  return rows.map((row) => {
    const id = rowIdOf(row)
    return { row: id, state: row.state, amounts: row.amounts, note: input.notes?.[id] ?? null }
  })
}

async function saveReturned(head: HeadDocument, returned: Returned): Promise<HeadDocument> {
  const after = await saveHeadAt(head, { state: 'draft', confirmed: null, certified: null, returned })
  if (!after) throw new Problem('changed-meanwhile', {})
  const { by, at, note, rows } = returned
  const more = { rows: rows.map(({ row }) => row) }
  await recordEdit(head, { act: 'returned', sheet: head._id, by, at, why: note, more })
  return after
}
