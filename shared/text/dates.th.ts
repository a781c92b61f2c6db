import { type Day, dayOf } from '../calendar/bangkok.ts'
import { type FiscalYear, isFiscalYear, type Period } from '../calendar/form.ts'
import { yearAndNumber } from '../calendar/month.ts'

const LONG = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(
  ' ',
)
const SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')
const WEEKDAYS = 'วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์'.split(' ')
const ERA = 543
const SPACE = '\u00a0' // a date is not broken over two lines

/** The names of each month, long and short. */
export const MONTH_WORDS = LONG.map((name, at) => [name, SHORT[at]!] as const)

/** "ปีงบประมาณ 2567" */
export const yearName = (year: FiscalYear): string => `ปีงบประมาณ${SPACE}${Number(year.slice(2)) + ERA}`

/** "กรกฎาคม 2567"; of a fiscal year its name. */
export function longMonth(period: Period): string {
  if (isFiscalYear(period)) return yearName(period)
  const [year, number] = yearAndNumber(period)
  return `${LONG[number - 1]}${SPACE}${year + ERA}`
}

/** "ก.ค. 67"; "ปี 2567". */
export function shortMonth(period: Period): string {
  if (isFiscalYear(period)) return `ปี${SPACE}${Number(period.slice(2)) + ERA}`
  const [year, number] = yearAndNumber(period)
  return `${SHORT[number - 1]}${SPACE}${String(year + ERA).slice(-2)}`
}

/** "มิ.ย.": for last month's figure beside a cell. */
export function monthName(period: Period): string {
  return isFiscalYear(period) ? shortMonth(period) : SHORT[yearAndNumber(period)[1] - 1]!
}

/** "25 ก.ค." */
export function shortDay(day: Day): string {
  return `${Number(day.slice(8))}${SPACE}${SHORT[Number(day.slice(5, 7)) - 1]}`
}

/** "25 ก.ค. 2567" */
export function dayWithYear(day: Day): string {
  return `${shortDay(day)}${SPACE}${Number(day.slice(0, 4)) + ERA}`
}

/** "วันอังคาร" */
export function weekdayWord(day: Day): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!
}

/** "14:32", Bangkok. */
export function clockTime(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

/** "25 ก.ค. 2567 16:20", Bangkok. */
export function dayAndTime(at: Date): string {
  return `${dayWithYear(dayOf(at))}${SPACE}${clockTime(at)}`
}
