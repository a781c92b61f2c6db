import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bahtWords } from '#shared/money/baht-words.ts'
import { formatBaht, formatBahtShort, MAX_SATANG, readBaht } from '#shared/money/satang.ts'

const read = (text: string) => {
  const amount = readBaht(text)
  return amount.kind === 'amount' ? amount.satang : amount.kind
}

test('B-1: what is written is read back to the same satang, with Thai digits too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_SATANG }), (satang) => {
      const text = formatBaht(satang)
      const thai = text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!)
      expect([read(text), read(thai), read(formatBahtShort(satang))]).toEqual([satang, satang, satang])
    }),
  )
})

test.each([
  ['12,500', 1_250_000],
  ['๑๒,๕๐๐.๕๐', 1_250_050],
  [' 12500.5 ฿', 1_250_050],
  ['12,500 บาท', 1_250_000],
  ['0.01', 1],
  ['.5', 50],
  ['', 'empty'],
  ['-5', 'negative'],
  ['−5', 'negative'],
  ['1.234', 'decimals'],
  ['1,23', 'unreadable'],
  ['1.2.3', 'unreadable'],
  ['1e5', 'unreadable'],
  ['สิบ', 'unreadable'],
  ['.', 'unreadable'],
  ['9,999,999,999.99', MAX_SATANG],
  ['10000000000', 'too-large'],
  ['99999999999999999999', 'too-large'],
])('B-1: %p is read as %p', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  [0, 'ศูนย์บาทถ้วน'],
  [100, 'หนึ่งบาทถ้วน'],
  [1_100, 'สิบเอ็ดบาทถ้วน'],
  [2_100, 'ยี่สิบเอ็ดบาทถ้วน'],
  [10_100, 'หนึ่งร้อยเอ็ดบาทถ้วน'],
  [3_850_000, 'สามหมื่นแปดพันห้าร้อยบาทถ้วน'],
  [100_000_100, 'หนึ่งล้านเอ็ดบาทถ้วน'],
  [2_500_000_025, 'ยี่สิบห้าล้านบาทยี่สิบห้าสตางค์'],
  [50, 'ห้าสิบสตางค์'],
])('B-2: %p satang are %p', (satang, words) => expect(bahtWords(satang)).toBe(words))
