import type { Month } from '#shared/calendar/month.ts'
import { RequestReason } from '#shared/requests/request.ts'
import { readMonth } from '../chat/read-month.ts'
import { squeeze } from '../chat/read-words.ts'
import { isDistrictName } from './find-districts.ts'

const BECAUSE = /เพราะว่า|เพราะ|เนื่องจาก/
const DISTRICT = /^(?:อำเภอ|อ\.)\s*/

/** "<district> [month] [เพราะ <reason>]": the district squeezed; a reason of nothing readable is none, one too long is `odd`. */
export type ActWords = {
  place: string
  /** As it was typed, for the answer. */
  typed: string
  month: Month | 'unclear' | null
  reason: string | null
  odd: boolean
}

/** C-11: the words after "ล็อก" or "ปลดล็อก". */
export function readActWords(rest: string, now: Date): ActWords {
  const text = rest.replace(/\s+/g, ' ').trim()
  const because = BECAUSE.exec(text)
  const named = (because ? text.slice(0, because.index) : text).replace(DISTRICT, '').trim()
  const squeezed = squeeze(named)
  const whole = isDistrictName(squeezed) // สบเมย ends like a month
  const { before, month } = whole ? { before: squeezed, month: null } : readMonth(squeezed, now)
  const reason = because ? readReason(text.slice(because.index + because[0].length)) : null
  return {
    place: before,
    typed: named.slice(0, 60),
    month,
    reason: reason || null,
    odd: reason === false,
  }
}

/** A reason on one line; null when nothing readable was typed, false when it is too long or of odd letters. */
export function readReason(typed: string): string | null | false {
  if (squeeze(typed) === '') return null
  const read = RequestReason.safeParse(typed.replace(/\s+/g, ' '))
  return read.success && read.data
}
