import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { CellRange } from '#shared/imports/cell.ts'
import type { CellPlan, Look, SheetPlan } from './sheet-plan.ts'

/** The officers' own font; a file names fonts and carries none. */
const FONT = { name: 'TH Sarabun New', size: 14 }
const THIN = { style: 'thin' } as const
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN }
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' } } as const
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }

/** The bytes of a workbook; runs in the worker. */
export const writeWorkbook = (sheets: readonly SheetPlan[]): Promise<Uint8Array> =>
  writeXlsx({ defaultFont: FONT, sheets: sheets.map(sheetOf) })

function sheetOf(plan: SheetPlan): WriteSheet {
  return {
    name: plan.name,
    ...(plan.hidden ? { hidden: true } : {}),
    columns: plan.widths.map((width) => (width === 0 ? { hidden: true } : { width })),
    rows: plan.rows.map(({ cells }) => cells.map(({ value }) => value)),
    cells: new Map(plan.rows.flatMap(({ cells }, row) => cells.map((cell, at) => styled(cell, row, at)))),
    rowDefs: new Map(plan.rows.map(({ height }, row) => [row, { height }])),
    merges: (plan.merges ?? []).map(rangeOf),
    dataValidations: validations(plan),
    ...page(plan),
  }
}

const styled = ({ look }: CellPlan, row: number, at: number): [string, { style: CellStyle }] => [
  `${row},${at}`,
  { style: styleOf(look) },
]

function styleOf({ bold, size, align, wrap, shrink, boxed, shaded }: Look): CellStyle {
  return {
    font: { ...FONT, ...(bold ? { bold } : {}), ...(size ? { size } : {}) },
    alignment: {
      horizontal: align ?? 'left',
      vertical: 'center',
      ...(wrap ? { wrapText: wrap } : {}),
      ...(shrink ? { shrinkToFit: shrink } : {}),
    },
    ...(boxed ? { border: BOX } : {}),
    ...(shaded ? { fill: SHADE } : {}),
  }
}

function validations({ choices = [], wholes = [] }: SheetPlan): WriteSheet['dataValidations'] & object {
  const stop = (range: string, told: string) =>
    ({ range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorMessage: told }) as const
  return [
    ...choices.map(({ range, from, told }) => ({
      type: 'list' as const,
      formula1: from,
      ...stop(range, told),
    })),
    ...wholes.map(({ range, most, told }) => ({
      type: 'whole' as const,
      operator: 'between' as const,
      formula1: '0',
      formula2: String(most),
      ...stop(range, told),
    })),
  ]
}

function page({ header, footer, printed }: SheetPlan): Partial<WriteSheet> {
  if (!header) return {}
  return {
    freezePane: { rows: header.to, columns: 2 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${header.from}:$${header.to}`,
      ...(printed ? { printArea: printed } : {}),
      margins: MARGINS,
    },
    ...(footer ? { headerFooter: { oddFooter: footer } } : {}),
  }
}

function rangeOf(range: string): CellRange {
  const [from, to] = range.split(':').map((name) => {
    const [, letter = 'A', line = '1'] = /^([A-Z])(\d+)$/.exec(name) ?? []
    return { row: Number(line) - 1, col: letter.charCodeAt(0) - 65 }
  }) as [{ row: number; col: number }, { row: number; col: number }]
  return { startRow: from.row, startCol: from.col, endRow: to.row, endCol: to.col }
}
