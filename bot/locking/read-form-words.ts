import { gregorianYear } from '#shared/calendar/typed-year.ts'
import { FiscalYear } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { isDistrictName } from './find-districts.ts'

/** How a form is named in chat, squeezed, the longest first. */
const WORDS: readonly (readonly [word: string, form: Form])[] = [
  ['ยอดจำหน่ายotop', 'otop-sales'],
  ['ทะเบียนตลาด', 'market-registry'],
  ['ข้อมูลตลาด', 'market-registry'],
  ['ยอดขายตลาด', 'market-sales'],
  ['registry', 'market-registry'],
  ['ยอดotop', 'otop-sales'],
  ['ยอดตลาด', 'market-sales'],
  ['โอทอป', 'otop-sales'],
  ['market', 'market-sales'],
  ['ตลาด', 'market-sales'],
  ['otop', 'otop-sales'],
]
const YEAR = /^(.*?)(?:fy(20\d\d)|(?:ปีงบประมาณ|ปีงบ|ปี)(?:พศ)?(\d{4}|\d{2}))$/

/** C-16: the form that squeezed words name at their end or beginning ("เถินตลาด"), and the rest; a district's whole name ("ยางตลาด") names none. */
export function readFormWords(words: string): { form: Form | null; rest: string } {
  const none = { form: null, rest: words }
  if (isDistrictName(words)) return none
  const found = WORDS.flatMap(([word, form]) => [
    ...(words.endsWith(word) ? [{ form, rest: words.slice(0, -word.length) }] : []),
    ...(words.startsWith(word) ? [{ form, rest: words.slice(word.length) }] : []),
  ])
  return found.find(({ rest }) => isDistrictName(rest)) ?? found[0] ?? none
}

/** C-16: the fiscal year at the end of squeezed words ("ข้อมูลตลาดปี2567"), and what stands before it; null when none does. */
export function readYearWords(words: string): { year: FiscalYear; before: string } | null {
  const found = YEAR.exec(words)
  if (!found) return null
  const typed = Number(found[2] ?? (found[3]!.length === 2 ? `25${found[3]}` : found[3]))
  const year = FiscalYear.safeParse(`FY${gregorianYear(typed)}`)
  return year.success ? { year: year.data, before: found[1]! } : null
}
