import { expect, test } from '@jest/globals'
import type { RowState } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { arrange, nextToEnter, readShow } from '#liff-app/src/sheets/arrangement.ts'
import { cellAfter } from '#liff-app/src/sheets/grid-keys.ts'
import { answersTo } from '#liff-app/src/sheets/row-search.ts'

const row = (no: number, state: RowState, monthsWithSales = 0, name = `ผู้ผลิต ${no}`): RowView => ({
  row: `p${no}.food`,
  no,
  name,
  type: 'group',
  category: 'food',
  entry: null,
  state,
  amounts: [0, 0, 0, 0],
  version: 0,
  reason: null,
  since: null,
  days: null,
  previous: null,
  monthsWithSales,
  changedAt: null,
  changedBy: null,
})

const ROWS = [
  row(1, 'not-entered', 2),
  row(2, 'amounts'),
  row(3, 'not-entered', 6),
  row(4, 'no-sales'),
  row(5, 'stopped'),
]

test.each([
  ['ข้าวแตน', 'กลุ่มข้าวแต๋นบ้านฟ้าใส', true],
  ['ข้าวแต๋น', 'กลุ่มข้าวแต๋นบ้านฟ้าใส', true],
  ['น้ำพริก', 'นํ้าพริกแม่ละออง', true],
  ['ข้าวจี่', 'กลุ่มข้าวแต๋นบ้านฟ้าใส', false],
  ['  ', 'อะไรก็ได้', true],
])('search: %j finds %j: %s', (words, name, found) => {
  expect(answersTo({ no: 53, name }, words)).toBe(found)
})

test('search: a number, also in Thai digits, is the row of that number in รต.๑ and no other', () => {
  expect(answersTo({ no: 53, name: 'ก' }, '๕๓')).toBe(true)
  expect(answersTo({ no: 153, name: 'ก' }, '53')).toBe(false)
})

test('rows stand by state; those not entered by months with a sale, or by number when asked', () => {
  const often = arrange(ROWS, { show: 'all', words: '', order: 'often' })
  expect(often.map((group) => [group.state, group.rows])).toEqual([
    ['not-entered', ['p3.food', 'p1.food']],
    ['amounts', ['p2.food']],
    ['no-sales', ['p4.food']],
    ['stopped', ['p5.food']],
  ])
  expect(arrange(ROWS, { show: 'todo', words: '', order: 'paper' })).toEqual([
    { state: 'not-entered', rows: ['p1.food', 'p3.food'] },
  ])
})

test('L-5: rows sent back stand above all, once, and alone under their filter', () => {
  const back = ['p4.food', 'p2.food']
  const all = arrange(ROWS, { show: 'all', words: '', order: 'often' }, back)
  expect(all.map((group) => [group.state, group.rows])).toEqual([
    ['returned', ['p2.food', 'p4.food']],
    ['not-entered', ['p3.food', 'p1.food']],
    ['stopped', ['p5.food']],
  ])
  expect(arrange(ROWS, { show: 'flag', words: '', order: 'often' }, back)).toEqual([
    { state: 'returned', rows: ['p2.food', 'p4.food'] },
  ])
  expect(arrange(ROWS, { show: 'sale', words: '', order: 'often' }, back)).toEqual([
    { state: 'amounts', rows: ['p2.food'] },
  ])
})

test('a filter in the address that does not exist shows all', () => {
  expect(readShow('else')).toBe('all')
  expect(readShow('none')).toBe('none')
})

test('รายถัดไป goes to the next row not entered, never back, and says when there is none', () => {
  const stateOf = (id: string) => ROWS.find((one) => one.row === id)?.state
  const order = ROWS.map((one) => one.row)
  expect(nextToEnter(order, stateOf, null)).toBe('p1.food')
  expect(nextToEnter(order, stateOf, 'p1.food')).toBe('p3.food')
  expect(nextToEnter(order, stateOf, 'p3.food')).toBeNull()
})

test('the grid: Enter begins the next row, arrows keep the column, other keys stay', () => {
  expect(cellAfter('Enter', { row: 0, channel: 2 }, 3)).toEqual({ row: 1, channel: 0 })
  expect(cellAfter('ArrowDown', { row: 0, channel: 2 }, 3)).toEqual({ row: 1, channel: 2 })
  expect(cellAfter('ArrowUp', { row: 0, channel: 2 }, 3)).toBeNull()
  expect(cellAfter('Enter', { row: 2, channel: 0 }, 3)).toBeNull()
  expect(cellAfter('a', { row: 1, channel: 0 }, 3)).toBeNull()
})
