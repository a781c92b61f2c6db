const ERA = 543

/** The Gregorian year of one that was typed in either era: 2567 and 2024 are one year. */
export const gregorianYear = (typed: number): number => (typed > 2400 ? typed - ERA : typed)
