const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g // typed by no one, pasted along with Thai text

/** N-2: a name as it is kept: composed letters, single spaces, nothing invisible. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** N-2: two producers of a district with the same key have the same name. */
export const nameKey = (name: string): string => tidyName(name).toLowerCase()
