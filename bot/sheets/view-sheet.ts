import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { Problem } from '#shared/problem/problem.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import type { RowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { grandTotal, totalsOf } from '#shared/sheets/totals.ts'
import { writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { columnsBeside } from '../markets/columns.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { officerNames } from '../people/officer-names.ts'
import { findOpenRequest } from '../requests/requests.store.ts'
import { listRows, pastSalesAfter } from './open-sheet.ts'
import { namesOf, type Named } from './subject-names.ts'
import { type RowDocument, rowIdOf, rowsOf } from './rows.store.ts'
import { emptyHead, type HeadDocument } from './head.ts'
import { findEarlierHead, findHead } from './sheets.store.ts'
import { viewCalendar, viewHead, viewSavedRow, viewWritability } from './view-head.ts'

/** S-4: a district's month: what was written, or, before the first write, what it would open with. Throws not-found outside one's area. */
export async function viewSheet(deps: Deps, actor: Actor, key: SheetKey): Promise<z.input<typeof SheetView>> {
  permit(actor, 'read-sheets', key.district)
  const now = deps.clock()
  const [{ head, rows, earlier, earlierHead }, officers, calendar] = await Promise.all([
    lookAt(key),
    officerNames([key.district]),
    calendarFor(key, key.district),
  ])
  const writable = viewWritability(writability(head, calendar, now))
  const names = await namesOf(key)
  const before = new Map(earlier.map((row) => [rowIdOf(row), row]))
  return {
    ...key,
    districtName: areaName(key.district),
    provinceName: areaName(key.district.slice(0, 2)),
    now: now.toISOString(),
    head: viewHead(head, calendar, now),
    writability: writable,
    calendar: viewCalendar(calendar),
    previousPeriod: earlierHead?.period ?? null,
    previousTotal: earlierHead ? grandTotal(earlierHead.totals) : null,
    columns: await columnsBeside(key, earlierHead?.period ?? null),
    rows: rows.map((row) => viewRow(row, names.get(row.subject), before.get(rowIdOf(row)))),
    asked: await openRequest(key, writable.kind),
    officers: officers.get(key.district) ?? [],
  }
}

/** who has asked, and when, for what this sheet needs to be written now. */
async function openRequest(key: SheetKey, writable: string): Promise<z.input<typeof SheetView>['asked']> {
  if (writable !== 'locked' && writable !== 'closed') return null
  const open = await findOpenRequest(sheetId(key))
  const fits = open?.kind === (writable === 'locked' ? 'unlock' : 'late-opening')
  return open && fits ? { by: open.by.name, at: open.at.toISOString() } : null
}

type Look = {
  head: HeadDocument
  rows: RowDocument[]
  earlier: RowDocument[]
  earlierHead: HeadDocument | null
}

/** The sheet with the latest earlier month beside it; nothing is written. S-12: locked or closed before anybody wrote, it keeps its list. */
export async function lookAt(key: SheetKey): Promise<Look> {
  const id = sheetId(key)
  const [written, rows, earlierHead] = await Promise.all([
    findHead(id),
    rowsOf(id),
    findEarlierHead(key.form, key.district, key.period),
  ])
  const earlier = earlierHead ? await rowsOf(earlierHead._id) : []
  if (written && written.state !== 'not-started') return { head: written, rows, earlier, earlierHead }
  const listed = (await listRows(key, earlier)).slice(0, written?.listed ?? undefined)
  const province = key.district.slice(0, 2)
  const bare =
    written ?? emptyHead({ _id: id, ...key, province, previousPeriod: earlierHead?.period ?? null })
  return { head: { ...bare, counts: totalsOf(listed).counts }, rows: listed, earlier, earlierHead }
}

function viewRow(
  row: RowDocument,
  subject: Named | undefined,
  before: RowDocument | undefined,
): z.input<typeof RowView> {
  if (!subject) throw new Problem('not-found', { what: row.category === WHOLE ? 'market' : 'producer' })
  const pastSales = before ? pastSalesAfter(before) : row.pastSales
  return {
    ...viewSavedRow(row),
    no: row.no,
    ...subject,
    category: row.category,
    entry: row.entry ?? null,
    previous: before ? { state: before.state, amounts: before.amounts } : null,
    monthsWithSales: [...pastSales.toString(2)].filter((bit) => bit === '1').length,
  }
}
