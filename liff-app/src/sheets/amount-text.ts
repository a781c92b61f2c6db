import type { Month } from '#shared/calendar/month.ts'
import type { MarketDay } from '#shared/markets/market-days.ts'
import { formatBaht, formatBahtShort, readBaht, type Satang } from '#shared/money/satang.ts'
import { type Amounts, type RowState, rowTotal } from '#shared/sheets/row.ts'

/** What stands in the four fields of a row, in paper order. */
export type Texts = readonly [string, string, string, string]

/** What an officer wants a row to be; amounts in satang. */
export type Change = {
  state: RowState
  amounts: Amounts
  reason?: string | undefined
  since?: Month | undefined
  /** M-50: of a market, the days whose sum the amounts are. */
  days?: readonly MarketDay[] | undefined
}

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '000' | '.' | 'del'

/** "12500.5" → "12,500.5": thousands are grouped while typing; text of another kind stays as it is. */
export function grouped(text: string): string {
  const plain = text.replaceAll(',', '')
  const match = /^(\d*)(\.\d*)?$/.exec(plain)
  if (!match) return text
  const whole = (match[1] ?? '').replace(/\B(?=(\d{3})+$)/g, ',')
  return whole + (match[2] ?? '')
}

/** The text after a key of our keypad; a key that would make it unreadable changes nothing. */
export function pressKey(text: string, key: PadKey): string {
  const plain = text.replaceAll(',', '')
  if (key === 'del') return grouped(plain.slice(0, -1))
  if (key === '.') return plain.includes('.') ? text : grouped(`${plain || '0'}.`)
  if (key === '000' && (plain === '' || plain === '0')) return text
  const next = (plain === '0' ? '' : plain) + key
  const { kind } = readBaht(next)
  return kind === 'amount' ? grouped(next) : text
}

/** The fields of a row that nobody is typing in. */
export function textsOf(row: { state: RowState; amounts: readonly number[] }): Texts {
  const one = (at: number): string => {
    const satang = row.amounts[at] ?? 0
    return row.state === 'amounts' && satang > 0 ? formatBahtShort(satang) : ''
  }
  return [one(0), one(1), one(2), one(3)]
}

/** A field that has lost the focus: "38,500.00"; what cannot be read stays as typed. */
export function settledText(text: string): string {
  const read = readBaht(text)
  return read.kind === 'amount' ? formatBaht(read.satang) : text
}

export type CellTrouble = 'unreadable' | 'negative' | 'decimals' | 'too-large'

/** What is wrong with a field's text; null when it can be read or is empty. */
export function cellTrouble(text: string): CellTrouble | null {
  const read = readBaht(text)
  return read.kind === 'amount' || read.kind === 'empty' ? null : read.kind
}

const satangOf = (text: string): Satang => {
  const read = readBaht(text)
  return (read.kind === 'amount' ? read.satang : 0) as Satang
}

/** The readable part of four texts in satang; blank and unreadable ones count 0. */
export const amountsOf = (texts: Texts): Amounts => [
  satangOf(texts[0]),
  satangOf(texts[1]),
  satangOf(texts[2]),
  satangOf(texts[3]),
]

/**
 * What four texts mean for a row: blank channels of a row with an amount are 0, a typed 0 alone is a row without sales,
 * four blanks clear a row that had amounts and leave any other as it is (null); 'trouble' when a text cannot be read.
 */
export function changeOf(texts: Texts, before: RowState): Change | 'trouble' | null {
  if (texts.some((text) => cellTrouble(text))) return 'trouble'
  const amounts = amountsOf(texts)
  if (rowTotal(amounts) > 0) return { state: 'amounts', amounts }
  if (texts.some((text) => text.trim() !== '')) return { state: 'no-sales', amounts }
  return before === 'amounts' ? { state: 'not-entered', amounts } : null
}

/** Would this change leave the row just as it is? */
export function sameAs(change: Change, row: { state: RowState; amounts: readonly number[] }): boolean {
  return change.state === row.state && change.amounts.every((amount, at) => amount === row.amounts[at])
}
