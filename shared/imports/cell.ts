/** A cell's value as a spreadsheet keeps it; a merged range has it in its first cell only. */
export type CellValue = string | number | boolean | Date | null

/** Lines and columns count from 0; both ends belong to it. */
export type CellRange = { startRow: number; startCol: number; endRow: number; endCol: number }

/** A sheet that was read: row 0 is the sheet's line 1. */
export type SheetCells = { name: string; rows: CellValue[][]; merges: CellRange[] }

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const THAI_ZERO = 0x0e50
const TICKS = new Set(['✓', '✔', '√', '☑', '☒', '/', 'x', '×', 'ü', 'p', 'v', '1', 'true', 'ใช่'])
const NO_TICKS = new Set(['', '-', '–', '0', 'false', '☐'])
const ERROR = /^#(REF|VALUE|N\/A|NAME|DIV\/0|NUM|NULL)[!?]?/

/** The text of a cell: composed letters, single spaces, nothing invisible, น้ำ and แ as they are typed rightly; null of a formula's error. */
export function cellText(value: CellValue | undefined): string | null {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')
  const tidy = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32|([\u0e48-\u0e4b])\u0e4d\u0e32/g, '$1$2\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .trim()
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
  if (!digits || value instanceof Date || typeof value === 'boolean') return null
  const whole = Number(digits[2]!.replaceAll(',', ''))
  return digits[1] ? -whole : whole
}

/** Is the cell ticked? null of a mark that says neither. */
export function cellTick(value: CellValue | undefined): boolean | null {
  const mark = arabicDigits(cellText(value) ?? '?').toLowerCase()
  if (TICKS.has(mark)) return true
  return NO_TICKS.has(mark) ? false : null
}
