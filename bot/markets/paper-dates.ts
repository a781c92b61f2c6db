import { gregorianYear } from '#shared/calendar/typed-year.ts'
import { type FiscalYear, fiscalYearOf } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { arabicDigits } from '#shared/imports/cell.ts'
import { MONTH_WORDS } from '#shared/text/dates.th.ts'

const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** What each month is written as: "ก.ค.", "กค", "กรกฎาคม", "July". */
const NAMES = MONTH_WORDS.map((names, at) =>
  [
    ...names.map((name) => `${name.split('.').filter(Boolean).join('\\.?\\s*')}\\.?`),
    `${ENGLISH[at]}[a-z]*\\.?`,
  ].join('|'),
)
const DAY = 'วันที่[^\\d\\n]{0,80}\\d{1,2}'
const YEAR = '(\\d{4}|\\d{2})(?!\\d)'
const NAMED = new RegExp(
  `(?:${DAY}[\\s./-]*|เดือน[\\s:]*)(?:เดือน\\s*)?(${NAMES.join('|')})[\\s,./-]*(?:[พค]\\.?\\s*ศ\\.?)?\\s*${YEAR}`,
  'gi',
)
const NUMBERED = new RegExp(`(?:${DAY}\\s*[./-]\\s*|เดือน[\\s:]*)(\\d{1,2})\\s*[./-]\\s*${YEAR}`, 'g')
/** A cell that is a date, as its text is read. */
const WRITTEN = /(?:วันที่|เดือน)[^\d\n]{0,80}(\d{4})-(\d{2})-\d{2}/g

/** M-7: what a text of lines tells of a day or month outside the fiscal year, as it is written; null when nothing. A month without a year is of every year. */
export function dateOfAnotherYear(text: string, year: FiscalYear): string | null {
  const digits = arabicDigits(text)
  const told = [
    ...[...digits.matchAll(NAMED)].map(([found, name, typed]) => ({ found, typed, month: numberOf(name!) })),
    ...[...digits.matchAll(NUMBERED)].map(([found, month, typed]) => ({ found, typed, month })),
    ...[...digits.matchAll(WRITTEN)].map(([found, typed, month]) => ({ found, typed, month })),
  ]
  const other = told.find(({ typed, month }) => {
    const read = Month.safeParse(`${commonEra(typed!)}-${String(month).padStart(2, '0')}`)
    return read.success && fiscalYearOf(read.data) !== year
  })
  return other ? other.found.replace(/[.…]{3,}\s*/g, '') : null
}

const numberOf = (name: string): number =>
  NAMES.findIndex((words) => new RegExp(`^(?:${words})$`, 'i').test(name)) + 1

/** "2567", "67", "2024" and "24" are one year. */
function commonEra(typed: string): number {
  const year = Number(typed)
  if (typed.length === 4) return gregorianYear(year)
  return year < 40 ? 2000 + year : 1957 + year
}
