import { areaName } from '#shared/areas/area-names.ts'
import { type FiscalYear, fiscalYearOf } from '#shared/calendar/form.ts'
import type { Month } from '#shared/calendar/month.ts'
import { arabicDigits, cellText, type CellRange, type SheetCells } from '#shared/imports/cell.ts'
import type { FileFault } from '#shared/imports/file-fault.ts'
import { Problem } from '#shared/problem/problem.ts'
import { yearName } from '#shared/text/dates.th.ts'
import {
  PAPER,
  PAPER_TELLS,
  type PaperColumn,
  type PaperHead,
  paperHeads,
} from '#shared/text/paper-form.th.ts'
import { readMonth } from '../chat/read-month.ts'
import { squeeze } from '../chat/read-words.ts'

/** Where the table's columns stand; its first market is in row `from`, from 0. */
export type PaperTable = { sheet: SheetCells; columns: Map<PaperColumn, number>; from: number }

const refuse = (fault: FileFault): Problem<'bad-file'> => new Problem('bad-file', fault)

/** What a header's words are compared by: spaces, digits and what stands in brackets do not tell columns apart. */
const key = (words: string): string => squeeze(words).replace(/\(.*?\)|\d/g, '')

/**
 * M-7: finds the paper's table by the words of its two-row header, in whichever order its columns stand. Throws bad-file: no-table,
 * or header {line, column} when a column is missing.
 */
export function findTable(sheets: readonly SheetCells[], year: FiscalYear): PaperTable {
  const heads = paperHeads(year)
  const found = sheets.flatMap((sheet) => {
    const last = Math.min(sheet.rows.length, 30)
    return Array.from({ length: last }, (_, row) => ({ sheet, row, columns: columnsAt(sheet, row, heads) }))
  })
  const best = found.reduce((a, b) => (b.columns.size > (a?.columns.size ?? 0) ? b : a), found[0])
  if (!best || best.columns.size < heads.length / 2) throw refuse({ why: 'no-table' })
  const { sheet, row, columns } = best
  const missing = heads.find((head) => head.key !== 'id' && head.key !== 'no' && !columns.has(head.key))
  if (missing) throw refuse({ why: 'header', line: row + 1, column: missing.words.replaceAll('\n', ' ') })
  return { sheet, columns, from: row + 2 }
}

/** The columns of a header whose upper line is `row`: a column's words stand in the lower line, else in the upper. */
function columnsAt({ rows }: SheetCells, row: number, heads: readonly PaperHead[]): Map<PaperColumn, number> {
  const byWords = new Map(
    heads.flatMap((head) =>
      [head.words, ...(head.also ?? [])].map((words) => [key(words), head.key] as const),
    ),
  )
  const [upper = [], lower = []] = [rows[row], rows[row + 1]]
  const columns = new Map<PaperColumn, number>()
  for (let at = 0; at < Math.max(upper.length, lower.length); at += 1) {
    const words = [lower[at], upper[at]].map((value) => key(cellText(value) ?? ''))
    const column = words.map((one) => byWords.get(one)).find(Boolean)
    if (column && !columns.has(column)) columns.set(column, at)
  }
  return columns
}

/** M-7: what stands above and below the table must be of this district and year. Throws bad-file: no-year, other-year, other-district, other-month. */
export function refuseOther(
  { sheet, from }: PaperTable,
  end: number,
  { period, district }: { period: FiscalYear; district: string },
): void {
  const above = textOf(sheet, 0, from - 2)
  const year = PAPER_TELLS.year.exec(arabicDigits(above))?.[1]
  if (!year) throw refuse({ why: 'no-year' })
  const told = yearName(`FY${Number(year) - 543}` as FiscalYear)
  const wanted = yearName(period)
  if (told !== wanted) throw refuse({ why: 'other-year', found: told, wanted })
  const place = PAPER_TELLS.district.exec(above)?.[1]
  const own = areaName(district)
  if (place && place !== own)
    throw refuse({ why: 'other-district', found: PAPER.district(place), wanted: PAPER.district(own) })
  const month = PAPER_TELLS.month.exec(above)?.[1] ?? ''
  const signed = PAPER_TELLS.date.exec(arabicDigits(textOf(sheet, end, sheet.rows.length)))?.[1] ?? ''
  for (const text of [month, signed])
    if (isOther(text, period)) throw refuse({ why: 'other-month', found: text, wanted })
}

const textOf = ({ rows }: SheetCells, from: number, to: number): string =>
  rows
    .slice(from, to)
    .flatMap((row) => row.map((value) => cellText(value) ?? ''))
    .filter(Boolean)
    .join(' ')

/** Does the text name a month, or a day, outside the fiscal year? What is not filled in, or cannot be read, does not. */
function isOther(text: string, year: FiscalYear): boolean {
  const words = squeeze(text).replace(/[._…]/g, '')
  const day = /^(\d{1,2})[/-](\d{1,2}[/-](?:\d{4}|\d{2}))/.exec(words)
  const written = /^(\d{4})-(\d{2})-\d{2}/.exec(words)
  const month = written
    ? `${gregorian(Number(written[1]))}-${written[2]}`
    : monthIn(day ? day[2]!.replace('-', '/') : words)
  return month !== null && fiscalYearOf(month as Month) !== year
}

const gregorian = (year: number): number => (year >= 2400 ? year - 543 : year)

function monthIn(words: string): Month | null {
  if (!/\d{2}$/.test(words)) return null
  const { month } = readMonth(words, new Date(0)) // a year is named, so the present does not matter
  return month === 'unclear' ? null : month
}

/** Does a merged range touch the row? */
export const isMerged = (merges: readonly CellRange[], row: number): boolean =>
  merges.some(({ startRow, endRow }) => startRow <= row && row <= endRow)
