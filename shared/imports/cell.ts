import { tidyName } from '../producers/name-key.ts'

/** A cell's value as a spreadsheet keeps it, a day as "2024-07-15"; a merged range has it in its first cell only. */
export type CellValue = string | number | boolean | null

/** Lines and columns count from 0; both ends belong to it. */
export type CellRange = { startRow: number; startCol: number; endRow: number; endCol: number }

/** A sheet that was read: row 0 is the sheet's line 1; hidden rows are read as well. */
export type SheetCells = { name: string; rows: CellValue[][]; merges: CellRange[]; hiddenRows: number[] }

/** Tells which way to write, or as what picture: nobody sees it. */
const DIRECTIONS = /\u200e|\u200f|\ufe0e|\ufe0f/g
const THAI_ZERO = 0x0e50
const TICKS = new Set([...'✓✔√☑☒✅/x×ü●•⚫pv1', 'true', 'ใช่'])
const NO_TICKS = new Set(['', '-', '–', '0', 'false', '☐'])
const ERROR = /^#(REF|VALUE|N\/A|NAME|DIV\/0|NUM|NULL)[!?]?/

/** The text of a cell, tidied as names are kept; null of a formula's error. */
export function cellText(value: CellValue | undefined): string | null {
  const tidy = tidyName(String(value ?? '').replace(DIRECTIONS, ''))
  return ERROR.test(tidy) ? null : tidy
}

/** Thai digits as Arabic ones. */
export const arabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))

/** Arabic digits as Thai ones. */
export const thaiDigits = (text: string | number): string =>
  String(text).replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + THAI_ZERO))

/** A whole number as it is typed ("๑,๒๐๐", "24 ราย", "-3"); undefined of an empty cell, null of what is none. */
export function cellWhole(value: CellValue | undefined): number | null | undefined {
  const text = cellText(value)
  if (text === '') return undefined
  const digits = /^([-−–]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?(?: ?(?:ราย|คน))?$/.exec(arabicDigits(text ?? ''))
  if (!digits || typeof value === 'boolean') return null
  const whole = Number(digits[2]!.replaceAll(',', ''))
  return digits[1] ? -whole : whole
}

/** Is the cell ticked? null of a mark that says neither. */
export function cellTick(value: CellValue | undefined): boolean | null {
  const mark = arabicDigits(cellText(value) ?? '?').toLowerCase()
  if (TICKS.has(mark)) return true
  return NO_TICKS.has(mark) ? false : null
}
