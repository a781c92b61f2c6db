const THAI_ZERO = 0x0e50

/** Text for comparing: Arabic digits, no tone marks or other signs above, one spelling of sara am, small letters. */
export function plainThai(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0e47-\u0e4c\u0e4e]/g, '')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll('\u0e4d', '')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .toLowerCase()
    .trim()
}

/** Does the row answer to the words: part of the name, or exactly its number in รต.๑? Every row answers to none. */
export function answersTo(row: { no: number; name: string }, words: string): boolean {
  const plain = plainThai(words)
  if (plain === '') return true
  if (/^\d+$/.test(plain)) return String(row.no) === plain || plainThai(row.name).includes(plain)
  return plainThai(row.name).includes(plain)
}
