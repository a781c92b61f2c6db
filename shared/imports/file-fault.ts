/** Why a file cannot be taken at all; nothing of it is. `line` is the sheet's own line number. */
export type FileFault =
  | { why: FileTrouble }
  | { why: 'header'; line: number; column: string }
  | { why: 'other-year' | 'other-district' | 'other-month'; found: string; wanted: string }
  | { why: 'too-many-rows'; most: number }

/** What is wrong with the file itself, before anything in it is understood. */
export const FILE_TROUBLES = [
  'not-excel',
  'old-excel',
  'encrypted',
  'broken',
  'too-heavy',
  'no-table',
  'no-year',
  'no-rows',
] as const
export type FileTrouble = (typeof FILE_TROUBLES)[number]

/** A file may have so many bytes. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024
