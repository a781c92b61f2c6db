import { readXlsx } from 'hucre/xlsx'
import type { CellValue, SheetCells } from '#shared/imports/cell.ts'
import { Problem } from '#shared/problem/problem.ts'
import { checkFile } from './check-file.ts'

// What a form can need, with room; the rest does not leave the worker, where it holds up nobody.
const MOST_LINES = 2_000
const MOST_COLUMNS = 60
const MOST_MERGES = 5_000
const MOST_LETTERS = 500

/** I-1: the sheets in sight of a file that has passed the gate; runs in the worker. Throws bad-file. */
export async function readSheets(file: Uint8Array): Promise<SheetCells[]> {
  checkFile(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const inSight = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }): boolean =>
    !hidden && !veryHidden
  const { sheets } = await readXlsx(file, { maxRows: MOST_LINES, sheets: inSight }).catch(() => {
    throw new Problem('bad-file', { why: 'broken' })
  })
  return sheets.map(({ name, rows, merges = [], rowDefs = new Map() }) => {
    if (merges.length > MOST_MERGES) throw new Problem('bad-file', { why: 'too-heavy' })
    const hiddenRows = [...rowDefs].flatMap(([row, { hidden }]) => (hidden ? [row] : []))
    return { name, rows: rows.map((row) => row.slice(0, MOST_COLUMNS).map(cut)), merges, hiddenRows }
  })
}

function cut(value: CellValue | Date): CellValue {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value.slice(0, MOST_LETTERS) : value
}
