import type * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import type { SaveRow } from '#shared/sheets/acts.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { saveStopped } from '../producers/producers.store.ts'
import { headAfter } from './head-after.ts'
import { once } from './once.ts'
import { openSheet } from './open-sheet.ts'
import { closedProblem, refuseUnwritable } from './refuse-unwritable.ts'
import { findRow, type RowDocument, saveRowAt } from './rows.store.ts'
import { type HeadDocument } from './head.ts'
import { findHead, saveRowInHead } from './sheets.store.ts'
import { viewHead, viewSavedRow } from './view-head.ts'

/**
 * S-6: saves one row with its head, its history and its answer in one transaction; the first write opens the sheet.
 * Throws closed, not-open, not-found (no such row in this district's list), changed-meanwhile {mine, theirs}.
 */
export function saveRow(deps: Deps, actor: Actor, input: SaveRow): Promise<z.input<typeof RowSaved>> {
  permit(actor, input.state === 'stopped' ? 'mark-stopped' : 'save-rows', input.district)
  const now = deps.clock()
  return once(deps, actor, input.saveId, async () => {
    refuseUnwritable(input.period, now)
    if (input.since !== undefined && input.since > input.period)
      throw new Problem('bad-input', { field: 'since' })
    const { before, after } = await writeRow(input, actor, now)
    const head = await writeHead(input, before, after, now)
    await writeStop(before, after)
    await tellHistory(input, actor, now, before, after, head)
    return {
      row: viewSavedRow(after),
      head: viewHead(headAfter(head, headDifference(before, after), now), now),
    }
  })
}

/** The row before and after; opens the sheet when the row is not there yet. */
async function writeRow(
  input: SaveRow,
  actor: Actor,
  now: Date,
): Promise<{ before: RowDocument; after: RowDocument }> {
  const sheet = sheetId(input)
  const entered = {
    state: input.state,
    amounts: input.amounts,
    reason: input.reason ?? null,
    since: input.since ?? null,
    changedAt: now,
    changedBy: personOf(actor),
  }
  const save = (): Promise<RowDocument | null> => saveRowAt(sheet, input.row, input.version, entered)
  const before = (await save()) ?? ((await openIfAbsent(input)) ? await save() : null)
  if (before) return { before, after: { ...before, ...entered, version: before.version + 1 } }
  const theirs = await findRow(sheet, input.row)
  if (!theirs) throw new Problem('not-found', { what: 'row' })
  const mine = { state: input.state, amounts: input.amounts, version: input.version }
  throw new Problem('changed-meanwhile', { mine, theirs: viewSavedRow(theirs) })
}

async function openIfAbsent(input: SaveRow): Promise<boolean> {
  const head = await findHead(sheetId(input))
  if (head?.closedAt) throw closedProblem(input.period)
  if (head && head.state !== 'not-started') return false
  await openSheet({ form: input.form, period: input.period, district: input.district })
  return true
}

async function writeHead(
  input: SaveRow,
  before: RowDocument,
  after: RowDocument,
  now: Date,
): Promise<HeadDocument> {
  const head = await saveRowInHead(sheetId(input), headDifference(before, after), now)
  if (!head) throw closedProblem(input.period)
  return head
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
  await record(
    saved,
    ...(head.state === 'confirmed' ? [{ ...deed, act: 'back-to-draft', row: input.row }] : []),
  )
}
