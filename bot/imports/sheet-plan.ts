/** How a cell looks; every cell has the form's font. */
export type Look = {
  bold?: true
  size?: number
  align?: 'left' | 'center' | 'right'
  wrap?: true
  shrink?: true
  boxed?: true
  shaded?: true
}

export type CellPlan = { value: string | number | null; look: Look }

/** A sheet to be written; ranges are as Excel names them ("A1:C1"). */
export type SheetPlan = {
  name: string
  hidden?: true
  /** Widths in characters; 0 hides a column. */
  widths: readonly number[]
  rows: readonly { height: number; cells: readonly CellPlan[] }[]
  merges?: readonly string[]
  /** What may be chosen in a range: the cells of another sheet ("รายการ!$A$1:$A$9"). */
  choices?: readonly { range: string; from: string; told: string }[]
  /** Whole numbers only. */
  wholes?: readonly { range: string; most: number; told: string }[]
  /** The lines of the header, from 1, which stay in sight and stand on every page. */
  header?: { from: number; to: number }
  /** Below each page; &P its number, &N of how many. */
  footer?: string
  printed?: string
}
