import { MOST_TRADERS } from '#shared/markets/market.ts'
import { PAPER, type PaperHead } from '#shared/text/paper-form.th.ts'
import type { SheetPlan } from '../imports/sheet-plan.ts'

/** The two-row header stands in these lines, from 1. */
export const HEADER = { from: 3, to: 4 }

/** The letter of a column, from 0. */
const letter = (at: number): string => String.fromCharCode(65 + at)

/** The words of the header over their columns: one line where they have a group above, else both. */
export function headMerges(heads: readonly PaperHead[]): string[] {
  const alone = heads.flatMap(({ above: group }, at) =>
    group ? [] : [`${letter(at)}${HEADER.from}:${letter(at)}${HEADER.to}`],
  )
  const groups = [...new Set(heads.flatMap(({ above: group }) => group ?? []))].map((group) => {
    const [first, last] = [
      heads.findIndex((one) => one.above === group),
      heads.findLastIndex((one) => one.above === group),
    ]
    return `${letter(first)}${HEADER.from}:${letter(last)}${HEADER.from}`
  })
  return ['A1:P1', 'A2:C2', 'D2:H2', 'I2:P2', ...alone, ...groups]
}

/** The explanations at the left, the signature at the right. */
export const belowMerges = (last: number): string[] => {
  const first = last + 2
  return PAPER.definitions.flatMap((_text, at) => [
    `A${first + at}:H${first + at}`,
    `I${first + at}:P${first + at}`,
  ])
}

/** What may be typed into the lines from the header's end to `last`. */
export function limits(
  heads: readonly PaperHead[],
  last: number,
  names: number,
): Pick<SheetPlan, 'choices' | 'wholes'> {
  const range = (from: PaperHead['key'], to = from): string => {
    const [a, b] = [from, to].map((key) => letter(heads.findIndex((head) => head.key === key)))
    return `${a}${HEADER.to + 1}:${b}${last}`
  }
  return {
    choices: [
      {
        range: range('subdistrict'),
        from: `${PAPER.lists}!$A$1:$A$${Math.max(names, 1)}`,
        told: PAPER.onlySubdistrict,
      },
      { range: range('in-use', 'other'), from: `${PAPER.lists}!$B$1:$B$1`, told: PAPER.onlyTick },
    ],
    wholes: [{ range: range('traders'), most: MOST_TRADERS, told: PAPER.onlyWhole(MOST_TRADERS) }],
  }
}

/** The hidden sheet that lines choose from: subdistricts, and the tick. */
export const listsSheet = (names: readonly string[]): SheetPlan => ({
  name: PAPER.lists,
  hidden: true,
  widths: [20, 5],
  rows: (names.length > 0 ? names : ['']).map((name, at) => ({
    height: 22,
    cells: [{ value: name, look: {} }, ...(at === 0 ? [{ value: PAPER.tick, look: {} }] : [])],
  })),
})
