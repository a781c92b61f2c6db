import { readXlsx } from 'hucre/xlsx'
import type { SheetCells } from '#shared/imports/cell.ts'
import { Problem } from '#shared/problem/problem.ts'
import { checkFile } from './check-file.ts'

/** Lines of a sheet that are looked at; a form has far fewer. */
const MOST_LINES = 5_000

/** I-1: the sheets in sight of a file that has passed the gate; runs in the worker. Throws bad-file. */
export async function readSheets(file: Uint8Array): Promise<SheetCells[]> {
  checkFile(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const inSight = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }): boolean =>
    !hidden && !veryHidden
  const { sheets } = await readXlsx(file, { maxRows: MOST_LINES, sheets: inSight }).catch(() => {
    throw new Problem('bad-file', { why: 'broken' })
  })
  return sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges }))
}
