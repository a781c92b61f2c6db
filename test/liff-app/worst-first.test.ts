import { expect, test } from '@jest/globals'
import {
  confirmedOf,
  daysLate,
  worstFirst,
  worstProvincesFirst,
} from '#liff-app/src/provinces/worst-first.ts'

const line = (
  area: string,
  state: 'not-started' | 'draft' | 'confirmed' | 'certified',
  done: number,
  all: number,
  more: { lock?: object; returnedRows?: number } = {},
) => ({ area, state, done, all, lock: null, returnedRows: 0, ...more })

test('districts that need help most come first: not started, least filled, confirmed', () => {
  const lines = [
    line('5201', 'confirmed', 90, 90),
    line('5202', 'draft', 60, 64),
    line('5203', 'not-started', 0, 112),
    line('5204', 'draft', 38, 71),
    line('5205', 'draft', 0, 0),
    line('5206', 'not-started', 0, 81),
  ]
  expect(worstFirst(lines).map((one) => one.area)).toEqual(['5203', '5206', '5205', '5204', '5202', '5201'])
  expect(lines[0]!.area).toBe('5201')
})

test('U-41: sent back comes after being filled in and before confirmed; certified and locked come last', () => {
  const lines = [
    line('5201', 'certified', 9, 9, { lock: {} }),
    line('5202', 'certified', 9, 9),
    line('5203', 'confirmed', 9, 9),
    line('5204', 'draft', 9, 9, { returnedRows: 2 }),
    line('5205', 'draft', 3, 9),
    line('5206', 'not-started', 0, 9),
    line('5207', 'draft', 0, 9, { lock: {}, returnedRows: 1 }),
  ]
  expect(worstFirst(lines).map((one) => one.area)).toEqual([
    '5206',
    '5205',
    '5204',
    '5203',
    '5202',
    '5207',
    '5201',
  ])
})

test('U-44: provinces with the fewest locked come first, then the fewest confirmed', () => {
  const of = (province: string, locked: number, confirmed: number, certified: number) => ({
    province,
    districts: 10,
    locked,
    byState: { confirmed, certified },
  })
  const lines = [of('50', 5, 0, 5), of('52', 0, 1, 1), of('51', 0, 2, 0), of('53', 0, 0, 1)]
  expect(worstProvincesFirst(lines).map((one) => one.province)).toEqual(['53', '51', '52', '50'])
})

test('D-3: days late begin with one at the first late instant', () => {
  const due = '2024-07-25T17:00:00.000Z'
  expect(daysLate(due, new Date('2024-07-25T23:59:59+07:00'))).toBe(0)
  expect(daysLate(due, new Date('2024-07-26T00:00:00+07:00'))).toBe(1)
  expect(daysLate(due, new Date('2024-07-29T09:40:00+07:00'))).toBe(4)
})

test('confirmed districts are counted against all', () => {
  expect(confirmedOf({ 'not-started': 1, draft: 2, confirmed: 10 })).toEqual({ confirmed: 10, all: 13 })
  expect(confirmedOf({ confirmed: 1, certified: 2 })).toEqual({ confirmed: 3, all: 3 })
  expect(confirmedOf({})).toEqual({ confirmed: 0, all: 0 })
})
