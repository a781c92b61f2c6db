import { expect, test } from '@jest/globals'
import { newlySilent, rowsOf } from '#liff-app/src/certificates/certify-figures.ts'
import type { RowState } from '#shared/sheets/row.ts'

type Amounts = [number, number, number, number]
const row = (no: number, state: RowState, before: number | null, changedBy: string | null = null) => ({
  no,
  state,
  previous: before === null ? null : { state: 'amounts' as const, amounts: [before, 0, 0, 0] as Amounts },
  changedBy,
})

test('K-1: newly silent are the rows with a sale last month and none now, in the order of the form', () => {
  const rows = [
    row(5, 'no-sales', 200),
    row(1, 'no-sales', null),
    row(2, 'stopped', 100),
    row(3, 'amounts', 100),
    row(4, 'not-entered', 100),
  ]
  expect(newlySilent(rows).map(({ no }) => no)).toEqual([2, 5])
})

test('K-3: the rows somebody saved last are told in the order of the form', () => {
  const rows = [
    row(3, 'amounts', null, 'วิชัย'),
    row(1, 'amounts', null, 'กานดา'),
    row(2, 'no-sales', null, 'วิชัย'),
    row(4, 'not-entered', null),
  ]
  expect(rowsOf(rows, 'วิชัย').map(({ no }) => no)).toEqual([2, 3])
})
