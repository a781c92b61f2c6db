import { isFiscalYear, type Period, periodFits } from '#shared/calendar/form.ts'
import { RequestReason } from '#shared/requests/request.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { readMonth } from '../chat/read-month.ts'
import { squeeze } from '../chat/read-words.ts'
import { isDistrictName } from './find-districts.ts'
import { readFormWords, readYearWords } from './read-form-words.ts'

const BECAUSE = /เพราะว่า|เพราะ|เนื่องจาก/
const DISTRICT = /^(?:อำเภอ|อ\.)\s*/

/** "<district> [form] [month] [เพราะ <reason>]", the form before or after: the district squeezed; a reason of nothing readable is none, one too long is `odd`. */
export type ActWords = {
  place: string
  /** As it was typed, for the answer. */
  typed: string
  form: Form | null
  period: Period | 'unclear' | null
  reason: string | null
  odd: boolean
}

/** C-11: the words after "ล็อก" or "ปลดล็อก". */
export function readActWords(rest: string, now: Date): ActWords {
  const text = rest.replace(/\s+/g, ' ').trim()
  const because = BECAUSE.exec(text)
  const named = (because ? text.slice(0, because.index) : text).replace(DISTRICT, '').trim()
  const reason = because ? readReason(text.slice(because.index + because[0].length)) : null
  return {
    ...readNamed(squeeze(named), now),
    typed: named.slice(0, 60),
    reason: reason || null,
    odd: reason === false,
  }
}

/** What stands beside a district's name: a form, and a month or a fiscal year; `unclear` too when the form has no such period. */
function readNamed(words: string, now: Date): Pick<ActWords, 'place' | 'form' | 'period'> {
  if (isDistrictName(words)) return { place: words, form: null, period: null } // สบเมย ends like a month
  const last = readFormWords(words)
  const { before, period } = readPeriod(last.rest, now)
  const { form, rest } = last.form ? { form: last.form, rest: before } : readFormWords(before)
  if (period === null || period === 'unclear') return { place: rest, form, period }
  const named = form ?? (isFiscalYear(period) ? 'market-registry' : null)
  const fits = named === null || periodFits(named, period)
  return { place: rest, form: named, period: fits ? period : 'unclear' }
}

function readPeriod(words: string, now: Date): { before: string; period: Period | 'unclear' | null } {
  const year = readYearWords(words)
  if (year) return { before: year.before, period: year.year }
  const { before, month } = isDistrictName(words) ? { before: words, month: null } : readMonth(words, now)
  return { before, period: month }
}

/** A reason on one line; null when nothing readable was typed, false when it is too long or of odd letters. */
export function readReason(typed: string): string | null | false {
  if (squeeze(typed) === '') return null
  const read = RequestReason.safeParse(typed.replace(/\s+/g, ' '))
  return read.success && read.data
}
