import { expect, test } from '@jest/globals'
import { biggestChanges, changeOf, rowsWithReason } from '#liff-app/src/sheets/confirm-figures.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'

type Amounts = RowView['amounts']

function row(no: number, now: Amounts, before: Amounts | null, more: Partial<RowView> = {}): RowView {
  return {
    row: `p${no}.food`,
    no,
    name: `ผู้ผลิต ${no}`,
    type: 'group',
    category: 'food',
    entry: null,
    state: 'amounts',
    amounts: now,
    version: 1,
    reason: null,
    since: null,
    days: null,
    previous: before && { state: 'amounts', amounts: before },
    monthsWithSales: 0,
    changedAt: null,
    changedBy: null,
    ...more,
  }
}

test('the change from last month is told in satang and in per cent', () => {
  expect(changeOf(733_065_000, 726_315_050)).toEqual({
    difference: 6_749_950,
    percent: expect.closeTo(0.929, 3),
  })
  expect(changeOf(50, 200)).toEqual({ difference: -150, percent: -75 })
})

test('nothing last month gives no percentage', () => {
  expect(changeOf(100, 0)).toEqual({ difference: 100, percent: null })
  expect(changeOf(0, 0)).toEqual({ difference: 0, percent: null })
})

test('the biggest changes come first, whichever way they went, and equal rows are left out', () => {
  const rows = [
    row(1, [100, 0, 0, 0], [100, 0, 0, 0]),
    row(2, [0, 0, 0, 0], [900, 0, 0, 0], { state: 'no-sales' }),
    row(3, [300, 0, 0, 200], [0, 0, 0, 0]),
    row(4, [1_000, 0, 0, 0], null),
  ]
  expect(
    biggestChanges(rows, 5).map(({ row: { no }, difference, before }) => [no, difference, before]),
  ).toEqual([
    [4, 1_000, null],
    [2, -900, 900],
    [3, 500, 0],
  ])
  expect(biggestChanges(rows, 1)).toHaveLength(1)
})

test('a row not entered yet is no fall, and an earlier month not entered is no zero', () => {
  const before = { state: 'not-entered', amounts: [0, 0, 0, 0] } as const
  const rows = [
    row(1, [0, 0, 0, 0], [900, 0, 0, 0], { state: 'not-entered' }),
    row(2, [500, 0, 0, 0], null, { previous: { ...before, amounts: [...before.amounts] } }),
  ]
  expect(biggestChanges(rows, 5)).toMatchObject([{ before: null, difference: 500 }])
})

test('rows with a reason keep the order of the form', () => {
  const rows = [
    row(3, [1, 0, 0, 0], null, { reason: 'ออกบูธ' }),
    row(1, [1, 0, 0, 0], null, { reason: 'เทศกาล' }),
    row(2, [1, 0, 0, 0], null),
  ]
  expect(rowsWithReason(rows).map((one) => one.no)).toEqual([1, 3])
})
