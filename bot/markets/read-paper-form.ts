import { areaName } from '#shared/areas/area-names.ts'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { cellText, type CellValue, cellWhole, type SheetCells } from '#shared/imports/cell.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { MOST_PAPER_ROWS, type RowFault } from '#shared/markets/paper-form.ts'
import { Problem } from '#shared/problem/problem.ts'
import { PAPER_ENDS, type PaperColumn } from '#shared/text/paper-form.th.ts'
import { findTable, isMerged, type PaperTable, refuseOther } from './paper-head.ts'
import { readPaperRow } from './read-paper-row.ts'

/** A line of the paper as it was read, by the sheet's own line number; `id` is the market's that the system had printed in it. */
export type PaperLine = { line: number; id: string | null; name: string } & (
  | { entry: MarketEntry; faults: [] }
  | { entry: null; faults: RowFault[] }
)

type Place = { period: FiscalYear; district: string }

/** M-7: the lines of a filled paper form. Throws bad-file when it is not this district's form of this year. */
export function readPaperForm(sheets: readonly SheetCells[], place: Place): PaperLine[] {
  const table = findTable(sheets, place.period)
  const { rows } = table.sheet
  const end = endOf(table)
  refuseOther(table, end, place)
  const area = {
    district: areaName(place.district),
    subdistricts: new Map(subdistrictsOf(place.district).map(({ code, name }) => [name, code])),
  }
  const lines = rows.flatMap((cells, row): PaperLine[] => {
    if (row < table.from || !isFilled(table, cells)) return []
    const at = (column: PaperColumn): CellValue | undefined => cells[table.columns.get(column) ?? -1]
    if (row >= end && !isMarket(at)) return []
    const read = readPaperRow(at, area)
    const where: RowFault[] = row >= end ? [{ why: 'below' }] : []
    if (isMerged(table.sheet.merges, row)) where.unshift({ why: 'merged' })
    const named = { line: row + 1, id: cellText(at('id')) || null, name: cellText(at('name')) ?? '' }
    const faults = [...where, ...read.faults]
    if (read.entry && faults.length === 0) return [{ ...named, entry: read.entry, faults: [] }]
    return [{ ...named, entry: null, faults }]
  })
  if (lines.length === 0) throw new Problem('bad-file', { why: 'no-rows' })
  if (lines.length > MOST_PAPER_ROWS)
    throw new Problem('bad-file', { why: 'too-many-rows', most: MOST_PAPER_ROWS })
  return lines
}

/** Where the table ends: at the explanations or the signature, else with the sheet. */
function endOf({ sheet, from }: PaperTable): number {
  const ends = (value: CellValue): boolean =>
    PAPER_ENDS.some((words) => (cellText(value) ?? '').startsWith(words))
  const at = sheet.rows.findIndex((row, index) => index >= from && row.some(ends))
  return at < 0 ? sheet.rows.length : at
}

/** Printed in every line, or not seen: alone they are no market. */
const PRINTED: readonly PaperColumn[] = ['no', 'district', 'id']

const isFilled = ({ columns }: PaperTable, cells: readonly CellValue[]): boolean =>
  [...columns].some(([column, at]) => !PRINTED.includes(column) && cellText(cells[at]) !== '')

/** Below the table only what has a name and a number of traders looks like a market: some programs repeat a merged text in each cell. */
const isMarket = (at: (column: PaperColumn) => CellValue | undefined): boolean =>
  cellText(at('name')) !== '' && typeof cellWhole(at('traders')) === 'number'
