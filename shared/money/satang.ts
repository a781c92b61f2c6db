import * as z from 'zod/mini'

/** The largest amount of one cell: 9,999,999,999.99 baht (domain §4). */
export const MAX_SATANG = 999_999_999_999

/** One cell's money: whole satang, 0 to MAX_SATANG. */
export const Satang = z.int().check(z.minimum(0), z.maximum(MAX_SATANG)).brand<'Satang'>()
export type Satang = z.infer<typeof Satang>

export type AmountText =
  | { kind: 'empty' }
  | { kind: 'amount'; satang: Satang }
  | { kind: 'unreadable' | 'negative' | 'decimals' | 'too-large' }

const THAI_ZERO = 0x0e50
const AMOUNT = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/

/** Thai digits become Arabic ones, spaces and a "บาท" or "฿" around the number go. */
function plainDigits(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[\s\u00a0\u200b]|฿|บาท/g, '')
}

/** Reads baht as people type or paste them ("๑๒,๕๐๐.๕๐"); what cannot be read exactly is named, never guessed. */
export function readBaht(text: string): AmountText {
  const plain = plainDigits(text)
  if (plain === '') return { kind: 'empty' }
  if (/^[-−–]/.test(plain)) return { kind: 'negative' }
  const match = AMOUNT.exec(plain)
  if (!match || plain === '.') return { kind: 'unreadable' }
  const decimals = match[1] ?? ''
  if (decimals.length > 2) return { kind: 'decimals' }
  const whole = plain.split('.')[0]!.replaceAll(',', '') || '0'
  if (whole.replace(/^0+/, '').length > 10) return { kind: 'too-large' }
  const satang = Number(whole) * 100 + Number(decimals.padEnd(2, '0') || '0')
  return satang > MAX_SATANG ? { kind: 'too-large' } : { kind: 'amount', satang: satang as Satang }
}

/** "6,025,900.00": two decimals, U+2212 for a minus; `satang` may be a sum beyond one cell. */
export function formatBaht(satang: number): string {
  const [whole, decimals] = [Math.floor(Math.abs(satang) / 100), Math.abs(satang) % 100]
  const sign = satang < 0 ? '\u2212' : ''
  return `${sign}${whole.toLocaleString('en-US')}.${String(decimals).padStart(2, '0')}`
}

/** As formatBaht, without ".00": for last month's figure beside a cell and for chat. */
export function formatBahtShort(satang: number): string {
  return formatBaht(satang).replace(/\.00$/, '')
}
