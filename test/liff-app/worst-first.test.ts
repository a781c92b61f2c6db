import { expect, test } from '@jest/globals'
import { confirmedOf, daysLate, worstFirst } from '#liff-app/src/provinces/worst-first.ts'

const line = (area: string, state: 'not-started' | 'draft' | 'confirmed', done: number, all: number) => ({
  area,
  state,
  done,
  all,
})

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

test('D-3: days late begin with one at the first late instant', () => {
  const due = '2024-07-25T17:00:00.000Z'
  expect(daysLate(due, new Date('2024-07-25T23:59:59+07:00'))).toBe(0)
  expect(daysLate(due, new Date('2024-07-26T00:00:00+07:00'))).toBe(1)
  expect(daysLate(due, new Date('2024-07-29T09:40:00+07:00'))).toBe(4)
})

test('confirmed districts are counted against all', () => {
  expect(confirmedOf({ 'not-started': 1, draft: 2, confirmed: 10 })).toEqual({ confirmed: 10, all: 13 })
  expect(confirmedOf({})).toEqual({ confirmed: 0, all: 0 })
})
