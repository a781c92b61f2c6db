import type * as z from 'zod/mini'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { RowId } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { type HeadDocument } from './head.ts'
import { headAfter } from './head-after.ts'
import { once } from './once.ts'
import { openSheet } from './open-sheet.ts'
import { recordEdit } from './record-edit.ts'
import { refuseByClock, refuseUnwritable, unwritten } from './refuse-unwritable.ts'
import { findRow, type RowDocument, saveRowAt } from './rows.store.ts'
import { findHead, saveRowInHead } from './sheets.store.ts'
import { viewHead, viewSavedRow } from './view-head.ts'

/** Which row of which sheet, at the version that the change is based on. */
export type RowToWrite = SheetKey & { row: RowId; version: number; saveId: string }
/** What is entered in it. */
export type Entered = Pick<RowDocument, 'state' | 'amounts' | 'reason' | 'since' | 'entry' | 'days'>
/** What else the entering does, in its transaction. */
type Besides = (before: RowDocument, after: RowDocument) => Promise<void>

/**
 * S-6: writes one row with its head, its history and its answer in one transaction; the first write opens the sheet.
 * Throws closed, not-open, not-found (no such row in this district's list), changed-meanwhile {mine, theirs}.
 */
export async function writeRow(
  deps: Deps,
  actor: Actor,
  input: RowToWrite,
  entered: Entered,
  besides: Besides,
): Promise<z.input<typeof RowSaved>> {
  const now = deps.clock()
  const key = { form: input.form, period: input.period, district: input.district }
  // Read before the transaction, so that this begins with the head, for which officers of one sheet wait in turn.
  const [seen, calendar] = await Promise.all([
    findRow(sheetId(key), input.row),
    calendarFor(key, input.district),
  ])
  const act = `save ${sheetId(key)}/${input.row}`
  return once(deps, actor, { saveId: input.saveId, act }, async () => {
    await refuseByClock(sheetId(key), calendar, now)
    const before = seen ?? (await rowOfOpened(key, input.row, calendar, now))
    if (before.version !== input.version) throw clash(input, entered, before)
    const by = personOf(actor)
    const after = { ...before, ...entered, changedAt: now, changedBy: by, version: before.version + 1 }
    const difference = headDifference(before, after)
    const head = await saveRowInHead(sheetId(key), difference, now)
    if (!head) throw await unwritten(sheetId(key), calendar, now)
    await replace(input, entered, after)
    await besides(before, after)
    await tellHistory(input, before, after, head)
    return { row: viewSavedRow(after), head: viewHead(headAfter(head, difference, now), calendar, now) }
  })
}

/** A row of a sheet that this write opens. */
async function rowOfOpened(
  key: SheetKey,
  id: RowId,
  calendar: PeriodCalendar,
  now: Date,
): Promise<RowDocument> {
  const head = await findHead(sheetId(key))
  refuseUnwritable(head, calendar, now)
  if (!head || head.state === 'not-started') await openSheet(key)
  const row = await findRow(sheetId(key), id)
  if (!row) throw new Problem('not-found', { what: 'row' })
  return row
}

/** Writes the row if it is still at the version it was based on. */
async function replace(input: RowToWrite, entered: Entered, after: RowDocument): Promise<void> {
  if (await saveRowAt(after, input.version)) return
  const theirs = await findRow(sheetId(input), input.row)
  throw theirs ? clash(input, entered, theirs) : new Problem('not-found', { what: 'row' })
}

function clash({ version }: RowToWrite, { state, amounts }: Entered, theirs: RowDocument): Problem {
  return new Problem('changed-meanwhile', {
    mine: { state, amounts, version },
    theirs: viewSavedRow(theirs),
  })
}

async function tellHistory(
  { row }: RowToWrite,
  before: RowDocument,
  after: RowDocument,
  head: HeadDocument,
): Promise<void> {
  const value = ({ state, amounts, reason, days }: RowDocument) => ({
    state,
    amounts,
    reason,
    ...(days && { days }),
  })
  const entries = after.entry ? { more: { before: before.entry, after: after.entry } } : {}
  const deed = { sheet: after.sheet, by: after.changedBy!, at: after.changedAt!, act: 'saved', row }
  await recordEdit(head, {
    ...deed,
    before: value(before),
    after: value(after),
    why: after.reason,
    ...entries,
  })
}
