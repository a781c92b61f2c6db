import type * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import type { RestNone } from '#shared/sheets/acts.ts'
import { NO_AMOUNTS, type RowId } from '#shared/sheets/row.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { RestNoneAnswer } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { producersOf } from '../producers/producers.store.ts'
import { headAfter } from './head-after.ts'
import { once } from './once.ts'
import { openSheet } from './open-sheet.ts'
import { closedProblem, refuseUnwritable } from './refuse-unwritable.ts'
import { findRows, type RowDocument, rowIdOf, saveRowsNone } from './rows.store.ts'
import { type HeadDocument } from './head.ts'
import { findHead, saveRowInHead } from './sheets.store.ts'
import { viewHead, viewSavedRow } from './view-head.ts'

/**
 * S-8: these rows have no sales, in one act. Only rows not entered, at the version that was seen, are taken; a row changed
 * meanwhile is skipped and named. Throws closed, not-open, not-found (a row that is not in this district's list).
 */
export function restNone(deps: Deps, actor: Actor, input: RestNone): Promise<z.input<typeof RestNoneAnswer>> {
  permit(actor, 'save-rows', input.district)
  const now = deps.clock()
  return once(deps, actor, { saveId: input.saveId, act: `rest-none ${sheetId(input)}` }, async () => {
    refuseUnwritable(input.period, now)
    const head = await openedHead(input)
    const { taken, skipped } = await sortOut(input)
    const entered = {
      state: 'no-sales',
      amounts: NO_AMOUNTS,
      changedAt: now,
      changedBy: personOf(actor),
    } as const
    await saveRowsNone(sheetId(input), taken.map(rowIdOf), entered)
    const done = taken.map((row) => ({ ...row, ...entered, version: row.version + 1 }))
    const after = taken.length > 0 ? await writeHead(input, head, taken, done, actor, now) : head
    return {
      done: done.map(viewSavedRow),
      skipped: await named(input.district, skipped),
      head: viewHead(after, now),
    }
  })
}

async function openedHead(input: RestNone): Promise<HeadDocument> {
  const head = await findHead(sheetId(input))
  if (head?.closedAt) throw closedProblem(input.period)
  if (head && head.state !== 'not-started') return head
  await openSheet({ form: input.form, period: input.period, district: input.district })
  const opened = await findHead(sheetId(input))
  if (!opened) throw closedProblem(input.period)
  return opened
}

async function sortOut(input: RestNone): Promise<{ taken: RowDocument[]; skipped: RowDocument[] }> {
  const seen = new Map<RowId, number>(input.rows.map(({ row, version }) => [row, version]))
  const rows = await findRows(sheetId(input), [...seen.keys()])
  if (rows.length !== seen.size) throw new Problem('not-found', { what: 'row' })
  const asSeen = (row: RowDocument): boolean =>
    row.state === 'not-entered' && row.version === seen.get(rowIdOf(row))
  return { taken: rows.filter(asSeen), skipped: rows.filter((row) => !asSeen(row)) }
}

async function writeHead(
  input: RestNone,
  head: HeadDocument,
  before: RowDocument[],
  after: RowDocument[],
  actor: Actor,
  now: Date,
) {
  const difference: Record<string, number> = {}
  before.forEach((row, at) => {
    for (const [path, value] of Object.entries(headDifference(row, after[at]!)))
      difference[path] = (difference[path] ?? 0) + value
  })
  const sheet = sheetId(input)
  if (!(await saveRowInHead(sheet, difference, now))) throw closedProblem(input.period)
  const deed = { sheet, by: personOf(actor), at: now }
  await record(
    { ...deed, act: 'rest-none', more: { rows: after.map(rowIdOf) } },
    ...(head.state === 'confirmed' ? [{ ...deed, act: 'back-to-draft' }] : []),
  )
  return headAfter(head, difference, now)
}

async function named(
  district: string,
  rows: readonly RowDocument[],
): Promise<{ row: string; name: string }[]> {
  if (rows.length === 0) return []
  const names = new Map((await producersOf(district)).map((producer) => [producer._id, producer.name]))
  return rows.map((row) => ({ row: rowIdOf(row), name: names.get(row.subject) ?? '' }))
}
