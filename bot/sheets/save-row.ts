import type * as z from 'zod/mini'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { SaveRow } from '#shared/sheets/acts.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import type { Deps } from '../deps.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { saveStopped } from '../producers/producers.store.ts'
import { headAfter } from './head-after.ts'
import { once } from './once.ts'
import { openSheet } from './open-sheet.ts'
import { recordEdit } from './record-edit.ts'
import { refuseByClock, refuseUnwritable, unwritten } from './refuse-unwritable.ts'
import { findRow, type RowDocument, saveRowAt } from './rows.store.ts'
import { type HeadDocument } from './head.ts'
import { findHead, saveRowInHead } from './sheets.store.ts'
import { viewHead, viewSavedRow } from './view-head.ts'

/**
 * S-6: saves one row with its head, its history and its answer in one transaction; the first write opens the sheet.
 * Throws closed, not-open, not-found (no such row in this district's list), changed-meanwhile {mine, theirs}.
 */
export async function saveRow(deps: Deps, actor: Actor, input: SaveRow): Promise<z.input<typeof RowSaved>> {
  permit(actor, input.state === 'stopped' ? 'mark-stopped' : 'save-rows', input.district)
  const now = deps.clock()
  // Read before the transaction, so that this begins with the head, for which officers of one sheet wait in turn.
  const [seen, calendar] = await Promise.all([
    findRow(sheetId(input), input.row),
    calendarFor(input, input.district),
  ])
  const act = `save ${sheetId(input)}/${input.row}`
  return once(deps, actor, { saveId: input.saveId, act }, async () => {
    await refuseByClock(sheetId(input), calendar, now)
    if (input.since !== undefined && input.since > input.period)
      throw new Problem('bad-input', { field: 'since' })
    const before = seen ?? (await rowOfOpened(input, calendar, now))
    if (before.version !== input.version) throw clash(input, before)
    const after = { ...before, ...enteredBy(actor, input, now), version: before.version + 1 }
    const difference = headDifference(before, after)
    const head = await saveRowInHead(sheetId(input), difference, now)
    if (!head) throw await unwritten(sheetId(input), calendar, now)
    await writeRow(input, after)
    await writeStop(before, after)
    await tellHistory(input, actor, now, before, after, head)
    return { row: viewSavedRow(after), head: viewHead(headAfter(head, difference, now), calendar, now) }
  })
}

const enteredBy = (actor: Actor, input: SaveRow, now: Date) => ({
  state: input.state,
  amounts: input.amounts,
  reason: input.reason ?? null,
  since: input.since ?? null,
  changedAt: now,
  changedBy: personOf(actor),
})

/** A row of a sheet that this save opens. */
async function rowOfOpened(input: SaveRow, calendar: PeriodCalendar, now: Date): Promise<RowDocument> {
  const head = await findHead(sheetId(input))
  refuseUnwritable(head, calendar, now)
  if (!head || head.state === 'not-started')
    await openSheet({ form: input.form, period: input.period, district: input.district })
  const row = await findRow(sheetId(input), input.row)
  if (!row) throw new Problem('not-found', { what: 'row' })
  return row
}

/** Writes the row if it is still at the version it was based on. */
async function writeRow(input: SaveRow, after: RowDocument): Promise<void> {
  if (await saveRowAt(after, input.version)) return
  const theirs = await findRow(sheetId(input), input.row)
  throw theirs ? clash(input, theirs) : new Problem('not-found', { what: 'row' })
}

function clash(input: SaveRow, theirs: RowDocument): Problem {
  const mine = { state: input.state, amounts: input.amounts, version: input.version }
  return new Problem('changed-meanwhile', { mine, theirs: viewSavedRow(theirs) })
}

/** The registry knows since when a category is stopped, so that later months leave it out. */
async function writeStop(before: RowDocument, after: RowDocument): Promise<void> {
  if (before.state !== 'stopped' && after.state !== 'stopped') return
  await saveStopped(after.subject, after.category, after.since)
}

async function tellHistory(
  input: SaveRow,
  actor: Actor,
  now: Date,
  before: RowDocument,
  after: RowDocument,
  head: HeadDocument,
): Promise<void> {
  const deed = { sheet: sheetId(input), by: personOf(actor), at: now }
  const value = ({ state, amounts, reason }: RowDocument) => ({ state, amounts, reason })
  const saved = {
    ...deed,
    act: 'saved',
    row: input.row,
    before: value(before),
    after: value(after),
    why: after.reason,
  }
  await recordEdit(head, saved)
}
