import type { RowView } from './sheet-view.ts'

type Placed = Pick<RowView, 'no' | 'category' | 'monthsWithSales'>

/** As on paper: by number, a producer's categories together. */
export const byPaper = (a: Placed, b: Placed): number => a.no - b.no || a.category.localeCompare(b.category)

/** Those that sell often first, otherwise as on paper. */
export const byOften = (a: Placed, b: Placed): number =>
  b.monthsWithSales - a.monthsWithSales || byPaper(a, b)
