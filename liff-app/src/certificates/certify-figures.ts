import type { RowView } from '#shared/sheets/sheet-view.ts'

type Silent = Pick<RowView, 'no' | 'state' | 'previous'>

/** Rows with a sale last month and none now, in the order of the form; those not entered yet are not silent. */
export function newlySilent<R extends Silent>(rows: readonly R[]): R[] {
  return rows
    .filter(
      ({ state, previous }) => (state === 'no-sales' || state === 'stopped') && soldBefore(previous) > 0,
    )
    .toSorted((a, b) => a.no - b.no)
}

/** Last month's total of a row in satang, 0 for one without a sale. */
export const soldBefore = (previous: RowView['previous']): number =>
  previous?.state === 'amounts' ? previous.amounts.reduce((sum, one) => sum + one, 0) : 0

type Own = Pick<RowView, 'no' | 'changedBy'>

/** K-3: the rows that this person saved last, as far as names tell, in the order of the form. */
export const rowsOf = <R extends Own>(rows: readonly R[], name: string): R[] =>
  rows.filter(({ changedBy }) => changedBy === name).toSorted((a, b) => a.no - b.no)
