const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g // typed by no one, pasted along with Thai text

/** N-2: a name as it is kept: composed letters, Thai spelt one way, single spaces, nothing invisible. */
export const tidyName = (name: string): string =>
  oneSpelling(name.normalize('NFC').replace(INVISIBLE, '')).replace(/\s+/g, ' ').trim()

/** Thai that looks the same however it was typed: sara am as one letter with its tone before it, sara ae not as two sara e. */
const oneSpelling = (text: string): string =>
  text
    .replace(/([\u0e48-\u0e4b]*)\u0e4d([\u0e48-\u0e4b]*)\u0e32/g, '$1$2\u0e33')
    .replace(/\u0e33([\u0e48-\u0e4b]+)/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')

/** N-2: two producers of a district with the same key have the same name. */
export const nameKey = (name: string): string => tidyName(name).toLowerCase()
