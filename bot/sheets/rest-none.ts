import type * as z from 'zod/mini'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { RestNone } from '#shared/sheets/acts.ts'
import { NO_AMOUNTS, type RowId } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import type { RestNoneAnswer } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import type { Deps } from '../deps.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { headAfter } from './head-after.ts'
import { once } from './once.ts'
import { openSheet } from './open-sheet.ts'
import { recordEdit } from './record-edit.ts'
import { refuseUnwritable, unwritten } from './refuse-unwritable.ts'
import { findRows, type RowDocument, rowIdOf, saveRowsNone } from './rows.store.ts'
import { type HeadDocument } from './head.ts'
import { findHead, saveRowInHead } from './sheets.store.ts'
import { namesOf } from './subject-names.ts'
import { viewHead, viewSavedRow } from './view-head.ts'

/**
 * S-8: these rows have no sales, in one act. Only rows not entered, at the version that was seen, are taken; a row changed
 * meanwhile is skipped and named. Throws closed, not-open, not-found (a row that is not in this district's list).
 */
export async function restNone(
  deps: Deps,
  actor: Actor,
  input: RestNone,
): Promise<z.input<typeof RestNoneAnswer>> {
  permit(actor, 'save-rows', input.district)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  return once(deps, actor, { saveId: input.saveId, act: `rest-none ${sheetId(input)}` }, async () => {
    const head = await openedHead(input, calendar, now)
    const { taken, skipped } = await sortOut(input)
    const entered = {
      state: 'no-sales',
      amounts: NO_AMOUNTS,
      changedAt: now,
      changedBy: personOf(actor),
    } as const
    await saveRowsNone(sheetId(input), taken.map(rowIdOf), entered)
    const done = taken.map((row) => ({ ...row, ...entered, version: row.version + 1 }))
    const after =
      taken.length > 0 ? await writeHead({ input, calendar, actor, now }, head, taken, done) : head
    return {
      done: done.map(viewSavedRow),
      skipped: await named(input, skipped),
      head: viewHead(after, calendar, now),
    }
  })
}

async function openedHead(input: RestNone, calendar: PeriodCalendar, now: Date): Promise<HeadDocument> {
  const head = await findHead(sheetId(input))
  refuseUnwritable(head, calendar, now)
  if (head && head.state !== 'not-started') return head
  await openSheet({ form: input.form, period: input.period, district: input.district })
  return (await findHead(sheetId(input)))!
}

async function sortOut(input: RestNone): Promise<{ taken: RowDocument[]; skipped: RowDocument[] }> {
  const seen = new Map<RowId, number>(input.rows.map(({ row, version }) => [row, version]))
  const rows = await findRows(sheetId(input), [...seen.keys()])
  if (rows.length !== seen.size) throw new Problem('not-found', { what: 'row' })
  const asSeen = (row: RowDocument): boolean =>
    row.state === 'not-entered' && row.version === seen.get(rowIdOf(row))
  return { taken: rows.filter(asSeen), skipped: rows.filter((row) => !asSeen(row)) }
}

type Doing = { input: RestNone; calendar: PeriodCalendar; actor: Actor; now: Date }

async function writeHead(
  { input, calendar, actor, now }: Doing,
  head: HeadDocument,
  before: RowDocument[],
  after: RowDocument[],
): Promise<HeadDocument> {
  const difference: Record<string, number> = {}
  before.forEach((row, at) => {
    for (const [path, value] of Object.entries(headDifference(row, after[at]!)))
      difference[path] = (difference[path] ?? 0) + value
  })
  const sheet = sheetId(input)
  if (!(await saveRowInHead(sheet, difference, now))) throw await unwritten(sheet, calendar, now)
  const deed = { sheet, by: personOf(actor), at: now }
  await recordEdit(head, { ...deed, act: 'rest-none', more: { rows: after.map(rowIdOf) } })
  return headAfter(head, difference, now)
}

async function named(key: SheetKey, rows: readonly RowDocument[]): Promise<{ row: string; name: string }[]> {
  if (rows.length === 0) return []
  const names = await namesOf(key)
  return rows.map((row) => ({ row: rowIdOf(row), name: names.get(row.subject)?.name ?? '' }))
}
