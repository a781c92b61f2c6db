import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod/mini'
import { type ChangedView, type Mark, MARKS, type ReadChanged } from '#shared/history/changed.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { EntryChange } from '#shared/sheets/receipt-view.ts'
import { NO_AMOUNTS, type RowCategory, type RowId } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { HeadDocument, Marked } from '../sheets/head.ts'
import { findRows, type RowDocument, rowIdOf } from '../sheets/rows.store.ts'
import { findHead } from '../sheets/sheets.store.ts'
import { namesOf } from '../sheets/subject-names.ts'
import { type ChangeDocument, rowChangesSince } from './changes.store.ts'

type View = z.input<typeof ChangedView>
type Value = NonNullable<View['rows'][number]['after']>
type Last = HeadDocument['last']

/**
 * L-6: the rows of a month that stand otherwise than when it was last confirmed, certified or locked, and how many satang that
 * makes; rows changed back are not listed, rows that have left the list since are. Throws not-found outside one's area.
 */
export async function viewChanged(_deps: Deps, actor: Actor, input: ReadChanged): Promise<View> {
  permit(actor, 'read-sheets', input.district)
  const head = await findHead(sheetId(input))
  const last: Last = head?.last ?? { confirmed: null, certified: null, locked: null }
  const asked = input.since ?? latestOf(last)
  const mark = asked && last[asked]
  const rows = mark ? await rowsChanged(input, mark) : []
  return {
    since: mark ? asked : null,
    last: { confirmed: told(last.confirmed), certified: told(last.certified), locked: told(last.locked) },
    difference: rows.reduce((sum, { before, after }) => sum + totalOf(after) - totalOf(before), 0),
    rows,
  }
}

const told = (mark: Marked | null) => mark && { at: mark.at.toISOString(), total: mark.total }

/** The act that looked at the figures last: the one that knew most changes, of several the one at the latest instant. */
function latestOf(last: Last): Mark | null {
  const edits = (mark: Mark): number => last[mark]?.edits ?? -1
  const time = (mark: Mark): number => last[mark]?.at.getTime() ?? 0
  const [latest] = MARKS.filter((mark) => last[mark]).toSorted(
    (a, b) => edits(b) - edits(a) || time(b) - time(a) || MARKS.indexOf(b) - MARKS.indexOf(a),
  )
  return latest ?? null
}

/** L-6: the last act that looked at a month's figures, when its rows were changed after it; else null. */
export function markChangedSince({ last, changedAt, edits }: HeadDocument): Marked | null {
  const latest = latestOf(last)
  const mark = latest && last[latest]
  if (!mark || !changedAt) return null
  return (mark.edits === undefined ? changedAt > mark.at : edits > mark.edits) ? mark : null
}

async function rowsChanged(key: SheetKey, since: Marked): Promise<View['rows']> {
  const changed = await changedRows(sheetId(key), since)
  if (changed.length === 0) return []
  const names = await namesOf(key)
  return changed
    .map((one) => viewRow(one, names.get(one.id.split('.')[0]!)?.name ?? ''))
    .toSorted((a, b) => a.no - b.no)
}

/** A row that stands otherwise than at an act: what stood in it then, and what does now; `row` null: it is not in the list any more. */
type Changed = { id: RowId; before: Value | null; row: RowDocument | null; latest: ChangeDocument }

/** L-6: the rows of a sheet that stand otherwise than at the act `since`, with what stood in them then. */
export async function changedRows(sheet: string, since: Marked): Promise<Changed[]> {
  const touched = rowsTouched(await rowChangesSince(sheet, since))
  if (touched.size === 0) return []
  const rows = new Map((await findRows(sheet, [...touched.keys()])).map((row) => [rowIdOf(row), row]))
  return [...touched]
    .map(([id, [first, latest]]) => ({ id, before: beforeOf(first), row: rows.get(id) ?? null, latest }))
    .filter(({ before, row }) => !isSame(before, row && valueOf(row)))
}

const viewRow = ({ id, before, row, latest }: Changed, name: string): View['rows'][number] => ({
  row: id,
  no: row?.no ?? numberOf(latest),
  name,
  category: row?.category ?? (id.split('.')[1] as RowCategory),
  before,
  after: row && valueOf(row),
  by: row ? (row.changedBy?.name ?? null) : latest.by.name,
  at: (row ? row.changedAt : latest.at)?.toISOString() ?? null,
})

/** The number in its paper form of a row that was taken out of the list. */
const numberOf = ({ more }: ChangeDocument): number => (more as { no: number }).no

/** The first and the latest change of each row, of changes that are given oldest first. */
function rowsTouched(
  changes: readonly ChangeDocument[],
): Map<RowId, [first: ChangeDocument, latest: ChangeDocument]> {
  const touched = new Map<RowId, [ChangeDocument, ChangeDocument]>()
  for (const change of changes)
    for (const row of rowsOfChange(change)) touched.set(row, [touched.get(row)?.[0] ?? change, change])
  return touched
}

const rowsOfChange = ({ row, more }: ChangeDocument): RowId[] =>
  row ? [row as RowId] : ((more as { rows?: RowId[] } | undefined)?.rows ?? [])

/** Acts by which a row came into the list. */
const ADDED = ['producer-added', 'market-added', 'late-market']

/** What stood in a row before a change of it; null: it was not in the list. */
function beforeOf({ act, before, more }: ChangeDocument): Value | null {
  if (ADDED.includes(act)) return null
  if (act === 'resumed') return { state: 'stopped', amounts: NO_AMOUNTS }
  return before
    ? valueOf({ ...before, entry: EntryChange.safeParse(more).data?.before })
    : { state: 'not-entered', amounts: NO_AMOUNTS }
}

type Standing = Pick<Value, 'state' | 'amounts'> & { entry?: MarketEntry | null | undefined }
const valueOf = ({ state, amounts, entry }: Standing): Value => ({ state, amounts, ...(entry && { entry }) })

const isSame = (before: Value | null, after: Value | null): boolean => isDeepStrictEqual(before, after)

const totalOf = (value: Value | null): number =>
  value ? value.amounts.reduce((sum, one) => sum + one, 0) : 0
