import { expect, test } from '@jest/globals'
import {
  amountsOf,
  cellTrouble,
  changeOf,
  grouped,
  type PadKey,
  pressKey,
  settledText,
  textsOf,
} from '#liff-app/src/sheets/amount-text.ts'

const pressed = (keys: readonly PadKey[], from = ''): string => keys.reduce(pressKey, from)

test.each<[readonly PadKey[], string]>([
  [['3', '8', '5', '0', '0'], '38,500'],
  [['5', '000'], '5,000'],
  [['0', '7'], '7'],
  [['000'], ''],
  [['.', '5'], '0.5'],
  [['1', '.', '2', '5', '9'], '1.25'],
  [['1', '.', '.'], '1.'],
  [['1', '2', '3', '4', 'del'], '123'],
  [['del'], ''],
])('the keypad: %j writes %j', (keys, text) => {
  expect(pressed(keys)).toBe(text)
})

test('the keypad: no key makes an amount that a cell cannot hold', () => {
  const most = pressed(Array.from({ length: 14 }, (): PadKey => '9'))
  expect(most).toBe('9,999,999,999')
  expect(pressKey(most, '000')).toBe(most)
})

test('S-2: four texts are a row: blanks count 0, a typed 0 alone is no sales, blanks alone change nothing', () => {
  expect(changeOf(['38,500', '', '๑,๕๐๐.๕๐', ''], 'not-entered')).toEqual({
    state: 'amounts',
    amounts: [3_850_000, 0, 150_050, 0],
  })
  expect(changeOf(['0', '', '', ''], 'not-entered')).toEqual({ state: 'no-sales', amounts: [0, 0, 0, 0] })
  expect(changeOf(['', '', '', ''], 'not-entered')).toBeNull()
  expect(changeOf(['', '', '', ''], 'no-sales')).toBeNull()
  expect(changeOf(['', ' ', '', ''], 'amounts')).toEqual({ state: 'not-entered', amounts: [0, 0, 0, 0] })
})

test.each([
  ['12x', 'unreadable'],
  ['-5', 'negative'],
  ['1.005', 'decimals'],
  ['99999999999', 'too-large'],
])('a row with %j is never saved by guess: %s', (text, trouble) => {
  expect(cellTrouble(text)).toBe(trouble)
  expect(changeOf(['1', text, '', ''], 'not-entered')).toBe('trouble')
  expect(settledText(text)).toBe(text)
})

test('a field shows an amount with two decimals once it is left, and only a row with amounts has texts', () => {
  expect(settledText('๑๒,๕๐๐.๕')).toBe('12,500.50')
  expect(textsOf({ state: 'amounts', amounts: [3_850_000, 0, 50, 0] })).toEqual(['38,500', '', '0.50', ''])
  expect(textsOf({ state: 'no-sales', amounts: [0, 0, 0, 0] })).toEqual(['', '', '', ''])
  expect(amountsOf(['38,500', '', '12x', '0.5'])).toEqual([3_850_000, 0, 0, 50])
})

test('thousands are grouped while typing, and text of another kind is left alone', () => {
  expect(grouped('1234567.8')).toBe('1,234,567.8')
  expect(grouped('12,34')).toBe('1,234')
  expect(grouped('๑๒๓๔')).toBe('๑๒๓๔')
})
