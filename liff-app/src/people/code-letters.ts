/** How many letters a code has. */
export const CODE_LENGTH = 8

/** The letters of what was typed or pasted, at most eight, in capitals. */
export const codeLetters = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH)
