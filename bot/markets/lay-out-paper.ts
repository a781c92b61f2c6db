import { areaName } from '#shared/areas/area-names.ts'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import type { FiscalYear } from '#shared/calendar/form.ts'
import type { Month } from '#shared/calendar/month.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { PAPER, type PaperHead, paperHeads } from '#shared/text/paper-form.th.ts'
import type { CellPlan, Look, SheetPlan } from '../imports/sheet-plan.ts'
import { belowMerges, HEADER, headMerges, limits, listsSheet } from './paper-ranges.ts'

/** A market as the paper shows it; a status that nobody has confirmed this year is left to be ticked. */
export type PaperMarket = { id: string; entry: MarketEntry; entered: boolean }
export type Paper = { year: FiscalYear; district: string; month: Month | null; markets: PaperMarket[] }

/** Lines beyond the district's markets, for new ones. */
const SPARE = 10
const BLANK = 30
const BOX: Look = { boxed: true, shrink: true }
const CENTRE: Look = { boxed: true, align: 'center' }
const HEAD: Look = { boxed: true, shaded: true, bold: true, align: 'center', wrap: true }
/** Left, and never wider than the column: the hidden id would lie over its neighbour. */
const WORDS = new Set(['name', 'subdistrict', 'district', 'id'])
const cell = (value: string | number | null, look: Look = {}): CellPlan => ({ value, look })

/** M-6: the paper form of a district's markets as a workbook: the form, and a hidden list to choose from. */
export function layOutPaper(paper: Paper): SheetPlan[] {
  const heads = paperHeads(paper.year)
  const lines = [
    ...paper.markets,
    ...Array.from({ length: paper.markets.length > 0 ? SPARE : BLANK }, () => null),
  ]
  const last = HEADER.to + lines.length
  const names = subdistrictsOf(paper.district).map(({ name }) => name)
  const rows = [
    ...above(paper, heads),
    ...lines.map((market, at) => ({
      height: 22,
      cells: heads.map((head) => cell(valueIn(paper, head, market, at), lookOf(head))),
    })),
    ...below(heads.length),
  ]
  return [
    {
      name: PAPER.sheet,
      widths: heads.map(({ width }) => width),
      rows,
      merges: [...headMerges(heads), ...belowMerges(last)],
      ...limits(heads, last, names.length),
      header: HEADER,
      footer: PAPER.page,
      printed: `$A$1:$P$${rows.length}`,
    },
    listsSheet(names),
  ]
}

/** A group's words stand over its first column. */
const firstOf = (heads: readonly PaperHead[], group: string, at: number): string | null =>
  heads[at - 1]?.above === group ? null : group

const lookOf = ({ key }: PaperHead): Look => (WORDS.has(key) ? BOX : CENTRE)

function above({ year, district, month }: Paper, heads: readonly PaperHead[]): SheetPlan['rows'] {
  const told = (text: string): CellPlan => cell(text, { bold: true, align: 'center' })
  const blanks = (count: number): CellPlan[] => Array.from({ length: count }, () => cell(null))
  const place = [
    told(PAPER.province(areaName(district.slice(0, 2)))),
    ...blanks(2),
    told(PAPER.district(areaName(district))),
    ...blanks(4),
    told(PAPER.month(month && longMonth(month))),
  ]
  return [
    { height: 32, cells: [cell(PAPER.title(year), { bold: true, size: 18, align: 'center' })] },
    { height: 24, cells: place },
    {
      height: 24,
      cells: heads.map(({ above: group, words }, at) =>
        cell(group ? firstOf(heads, group, at) : words, HEAD),
      ),
    },
    { height: 112, cells: heads.map(({ above: group, words }) => cell(group ? words : null, HEAD)) },
  ]
}

function valueIn(
  { district }: Paper,
  { key }: PaperHead,
  market: PaperMarket | null,
  at: number,
): string | number | null {
  if (key === 'no') return at + 1
  if (key === 'district') return areaName(district)
  if (!market) return null
  const { entry, entered, id } = market
  if (key === 'id') return id
  if (key === 'name' || key === 'traders') return entry[key]
  if (key === 'subdistrict')
    return subdistrictsOf(district).find(({ code }) => code === entry.subdistrict)?.name ?? null
  const ticked = [entry.rhythm, ...entry.places, ...(entered ? [entry.status] : [])] as string[]
  return ticked.includes(key) ? PAPER.tick : null
}

function below(columns: number): SheetPlan['rows'] {
  const half = Math.floor(columns / 2)
  const [, ...definitions] = PAPER.definitions
  const empty = { height: 12, cells: [] }
  const line = (left: string | undefined, right: string | undefined) => ({
    height: 22,
    cells: Array.from({ length: half + 1 }, (_one, at) => {
      if (at === 0) return cell(left ?? null)
      return at === half ? cell(right ?? null, { align: 'center' }) : cell(null)
    }),
  })
  return [
    empty,
    { height: 22, cells: [cell(PAPER.definitions[0]!, { bold: true })] },
    ...definitions.map((text, at) => line(text, PAPER.signature[at - 1])),
  ]
}
