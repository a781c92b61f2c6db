import { areaName } from '#shared/areas/area-names.ts'
import { provinceOf } from '#shared/areas/area.ts'
import type { FiscalYear } from '#shared/calendar/form.ts'
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
  TOWN,
} from '#shared/text/paper-form.th.ts'
import { squeeze } from '../chat/read-words.ts'
import { dateOfAnotherYear } from './paper-dates.ts'

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

/** M-7: what stands around the table must be of this district and year. Throws bad-file: no-year, other-year, other-district, other-month. */
export function refuseOther(
  { sheet, from }: PaperTable,
  markets: ReadonlySet<number>,
  { period, district }: { period: FiscalYear; district: string },
): void {
  const above = textOf(sheet.rows.slice(0, from - 2))
  const year = PAPER_TELLS.year.exec(arabicDigits(above))?.[1]
  if (!year) throw refuse({ why: 'no-year' })
  const told = yearName(`FY${Number(year) - 543}` as FiscalYear)
  const wanted = yearName(period)
  if (told !== wanted) throw refuse({ why: 'other-year', found: told, wanted })
  const place = PAPER_TELLS.district.exec(above)?.[1]
  if (place && !isNameOf(district, place))
    throw refuse({
      why: 'other-district',
      found: PAPER.district(place),
      wanted: PAPER.district(areaName(district)),
    })
  const rest = textOf(sheet.rows.filter((_cells, row) => row >= from && !markets.has(row)))
  const found = dateOfAnotherYear(`${above}\n${rest}`, period)
  if (found) throw refuse({ why: 'other-month', found, wanted })
}

/** Is it the district's name? "เมือง" is the district of the province's town. */
export function isNameOf(district: string, typed: string): boolean {
  const [own, name] = [areaName(district), typed.replace(/[\sฯ]/g, '')]
  return name === own || (name === TOWN && own === TOWN + areaName(provinceOf(district)))
}

/** The words of the lines; a remark may tell of any year. */
const textOf = (rows: SheetCells['rows']): string =>
  rows
    .map((row) =>
      row.map((value) => cellText(value) ?? '').filter((text) => text && !PAPER_TELLS.remark.test(text)),
    )
    .map((words) => words.join(' '))
    .join('\n')

/** Does a merged range touch the row? */
export const isMerged = (merges: readonly CellRange[], row: number): boolean =>
  merges.some(({ startRow, endRow }) => startRow <= row && row <= endRow)
