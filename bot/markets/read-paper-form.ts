import type { FiscalYear } from '#shared/calendar/form.ts'
import { cellText, type CellRange, type SheetCells } from '#shared/imports/cell.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { MOST_PAPER_ROWS, type RowFault } from '#shared/markets/paper-form.ts'
import { Problem } from '#shared/problem/problem.ts'
import { findTable, isMerged, refuseOther } from './paper-head.ts'
import { type MarketRow, marketRows } from './paper-rows.ts'
import { readPaperRow } from './read-paper-row.ts'

/** A line of the paper as it was read, by the sheet's own line number; `id` is the market's that the system had printed in it. */
export type PaperLine = { line: number; id: string | null; name: string } & (
  | { entry: MarketEntry; faults: [] }
  | { entry: null; faults: RowFault[] }
)

type Place = { period: FiscalYear; district: string }

/** What a filled form tells: its lines, how many of them are hidden in the sheet, and which other sheets have something in them. */
export type PaperRead = { lines: PaperLine[]; hidden: number; otherSheets: string[] }

/** M-7: the lines of a filled paper form. Throws bad-file when it is not this district's form of this year. */
export function readPaperForm(sheets: readonly SheetCells[], place: Place): PaperRead {
  const table = findTable(sheets, place.period)
  const markets = marketRows(table)
  refuseOther(table, new Set(markets.map(({ row }) => row)), place)
  if (markets.length === 0) throw new Problem('bad-file', { why: 'no-rows' })
  if (markets.length > MOST_PAPER_ROWS)
    throw new Problem('bad-file', { why: 'too-many-rows', most: MOST_PAPER_ROWS })
  const { hiddenRows, merges } = table.sheet
  return {
    lines: markets.map((market) => readLine(market, merges, place.district)),
    hidden: markets.filter(({ row }) => hiddenRows.includes(row)).length,
    otherSheets: sheets.filter((sheet) => sheet !== table.sheet && hasWords(sheet)).map(({ name }) => name),
  }
}

function readLine({ row, at, below }: MarketRow, merges: readonly CellRange[], district: string): PaperLine {
  const read = readPaperRow(at, district)
  const where: RowFault[] = below ? [{ why: 'below' }] : []
  if (isMerged(merges, row)) where.unshift({ why: 'merged' })
  const named = { line: row + 1, id: cellText(at('id')) || null, name: cellText(at('name')) ?? '' }
  const faults = [...where, ...read.faults]
  if (read.entry && faults.length === 0) return { ...named, entry: read.entry, faults: [] }
  return { ...named, entry: null, faults }
}

const hasWords = ({ rows }: SheetCells): boolean =>
  rows.some((row) => row.some((value) => cellText(value) !== ''))
