const THAI_ZERO = 0x0e50
const LOOSE = /[\s\u00a0\u200b-\u200d\u2060\ufeff“”"'?.!]/g

/** What somebody typed, made comparable: Thai digits become Arabic, spaces and quotes go, a split sara am is joined. */
export function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u0e4d\u0e32/g, '\u0e33')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(LOOSE, '')
    .toLowerCase()
}

/** What follows `word` in what somebody typed, as it was typed; null when it does not begin so. */
export function wordsAfter(said: string, word: string): string | null {
  const wanted = squeeze(word)
  for (let end = 1; end <= said.length; end += 1) {
    const begun = squeeze(said.slice(0, end))
    if (begun === wanted)
      return said
        .slice(end)
        .replace(/^[\s”"'?.!]+/, '')
        .trim()
    if (begun.length > wanted.length) return null
  }
  return null
}
