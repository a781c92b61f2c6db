import { provinceOf } from '#shared/areas/area.ts'
import { dayOf, instant } from '#shared/calendar/bangkok.ts'
import type { Period } from '#shared/calendar/form.ts'
import { calendarOf, isLate } from '#shared/calendar/period-calendar.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import type { Deed } from '../history/record-change.ts'
import { type By, emptyHead, type HeadDocument, markOf } from '../sheets/head.ts'
import { receiptNumber } from '../sheets/receipt-number.ts'
import { type RowDocument, rowIdOf } from '../sheets/rows.store.ts'
import type { InventedRow } from './invent-month.ts'
import { between, randomOf } from './random.ts'

/** What is invented of a district's month. */
export type Invented = {
  key: SheetKey
  previousPeriod: Period | null
  /** The rows as the sheet opened. */
  opened: readonly RowDocument[]
  entered: readonly InventedRow[]
  /** Who typed, one after the other. */
  officers: readonly By[]
  confirmed: boolean
  /** When it was confirmed; the typing was in the morning of that day. */
  at: Date
}
export type FilledSheet = { head: HeadDocument; rows: RowDocument[]; confirmation: Deed | null }

/** A row's typing, from 9 o'clock on; the longest list is done before the afternoon, when districts confirm. */
const ROW_MS = 75_000

/** A district's month as its officers typed it in one morning and, when so invented, confirmed it in the afternoon. */
export function fillSheet(invented: Invented): FilledSheet {
  const { key, opened, officers, at } = invented
  const morning = instant(dayOf(at), 9).getTime()
  const entered = new Map(invented.entered.map((row) => [`${row.producer}.${row.category}`, row]))
  const rows = opened.map((row, i) => {
    const by = officers[Math.floor((i * officers.length) / opened.length)]!
    return fillRow(row, entered.get(rowIdOf(row)), new Date(morning + (i + 1) * ROW_MS), by)
  })
  const head = draftOf(invented, rows)
  return invented.confirmed
    ? { rows, ...confirm(head, key, officers[0]!, at) }
    : { rows, head, confirmation: null }
}

function fillRow(row: RowDocument, entered: InventedRow | undefined, at: Date, by: By): RowDocument {
  if (!entered || entered.state === 'not-entered') return row
  const { state, amounts, since = null, entry } = entered
  const told = entry ? { entry } : {}
  return { ...row, state, amounts, since, ...told, version: 1, changedAt: at, changedBy: by }
}

function draftOf({ key, previousPeriod }: Invented, rows: readonly RowDocument[]): HeadDocument {
  const written = rows.filter(({ version }) => version > 0)
  return {
    ...emptyHead({ _id: sheetId(key), ...key, province: provinceOf(key.district), previousPeriod }),
    ...totalsOf(rows),
    state: 'draft',
    version: written.length,
    changedAt: written.at(-1)?.changedAt ?? null,
  }
}

function confirm(
  draft: HeadDocument,
  key: SheetKey,
  by: By,
  at: Date,
): Pick<FilledSheet, 'head' | 'confirmation'> {
  const { _id: sheet, totals, counts, version } = draft
  const random = randomOf(`receipt ${sheet}`)
  const receipt = receiptNumber(key, 1, (below) => between(random, 0, below - 1))
  const confirmed = { state: 'confirmed', version: version + 1, confirmed: { by, at, receipt } } as const
  return {
    head: {
      ...draft,
      ...confirmed,
      confirmations: 1,
      firstConfirmedAt: at,
      late: isLate(at, calendarOf(key.period, {}, key.form)),
      last: { ...draft.last, confirmed: markOf(draft, at) },
    },
    confirmation: {
      act: 'confirmed',
      sheet,
      by,
      at,
      more: { receipt, totals, counts },
    },
  }
}

/** What the history tells of the rows that were typed. */
export const savedDeeds = (rows: readonly RowDocument[]): Deed[] =>
  rows.flatMap((row) => {
    const { sheet, state, amounts, reason, changedAt, changedBy } = row
    if (!changedAt || !changedBy) return []
    const before = { state: 'not-entered', amounts: NO_AMOUNTS, reason: null } as const
    const deed = { act: 'saved', sheet, row: rowIdOf(row), by: changedBy, at: changedAt }
    return [{ ...deed, before, after: { state, amounts, reason } }]
  })
