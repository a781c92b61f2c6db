import { cellText, cellTick, type CellValue, cellWhole } from '#shared/imports/cell.ts'
import { MARKET_PLACES, MARKET_RHYTHMS, MARKET_STATUSES } from '#shared/markets/market.ts'
import { PAPER_TELLS, type PaperColumn } from '#shared/text/paper-form.th.ts'
import type { PaperTable } from './paper-head.ts'

/** The cell of a line that stands in a column of the table. */
export type At = (column: PaperColumn) => CellValue | undefined
/** A line that tells of a market, by its row from 0; `below` the table's end it is none of it. */
export type MarketRow = { row: number; at: At; below: boolean }

const TICKS: readonly PaperColumn[] = [...MARKET_STATUSES, ...MARKET_PLACES, ...MARKET_RHYTHMS]
/** Printed in every line, or not seen: alone they are no market. */
const PRINTED: readonly PaperColumn[] = ['no', 'district', 'id']

/**
 * M-7: every line in which somebody told of a market. The table ends with the explanations or the signature; what stands below is
 * told of as well, unless it is part of these.
 */
export function marketRows({ sheet, columns, from }: PaperTable): MarketRow[] {
  const rows = sheet.rows
    .map((cells, row) => ({ cells, row, at: (column: PaperColumn) => cells[columns.get(column) ?? -1] }))
    .slice(from)
  const typed = [...columns.keys()].filter((column) => !PRINTED.includes(column))
  const end = rows.find(({ cells, at }) => cells.some((value) => is(value, PAPER_TELLS.end)) && !isMarket(at))
  return rows
    .map(({ row, at }) => ({ row, at, below: end !== undefined && row >= end.row }))
    .filter(({ at }) => typed.some((column) => cellText(at(column)) !== ''))
    .filter(({ at, below }) => !below || isMarket(at) || isNamed(at))
}

const is = (value: CellValue | undefined, words: RegExp): boolean => words.test(cellText(value) ?? '')

/** Has the line a market's number or one of its marks? Its name alone may be anything. Some programs repeat a merged text in each cell. */
function isMarket(at: At): boolean {
  if (typeof cellWhole(at('no')) === 'number' || cellText(at('id')) !== '') return true
  if (isSigned(at)) return false
  const [subdistrict, name] = [cellText(at('subdistrict')), cellText(at('name'))]
  const isPlaced = !['', name].includes(subdistrict)
  return (
    isPlaced || typeof cellWhole(at('traders')) === 'number' || TICKS.some((column) => cellTick(at(column)))
  )
}

const isNamed = (at: At): boolean =>
  !isSigned(at) &&
  !is(at('name'), PAPER_TELLS.around) &&
  !['', cellText(at('no'))].includes(cellText(at('name')))

/** Do explanations, a signature or its date lie over the table's columns? */
const isSigned = (at: At): boolean =>
  is(at('name'), PAPER_TELLS.date) ||
  (['no', 'subdistrict', 'traders', ...TICKS] as const).some((column) => is(at(column), PAPER_TELLS.around))
