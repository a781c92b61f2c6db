import { provinceOf } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { findDistricts } from '../locking/find-districts.ts'
import { readActWords, readReason } from '../locking/read-act-words.ts'

const BECAUSE = /เพราะว่า|เพราะ|เนื่องจาก/

/** What a district asks for: the districts, the form and the period that its words name, null where none; a reason as readReason tells. */
export type AskWords = {
  districts: readonly string[] | null
  form: Form | null
  period: Period | 'unclear' | null
  reason: string | null | false
}

/**
 * C-14: the words after "ขอปลดล็อก". What stands before เพราะ may name a district, a form and a period; everything is the reason where it
 * names something else, or where there is no เพราะ.
 */
export function readAskWords(rest: string, own: readonly string[], now: Date): AskWords {
  const because = BECAUSE.exec(rest)
  const { place, form, period } = readActWords(because ? rest.slice(0, because.index) : rest, now)
  const found = findDistricts(place, [...new Set(own.map(provinceOf))])
  const onlyPlace = because !== null && (place === '' || found.kind === 'one' || found.kind === 'elsewhere')
  return {
    districts: found.kind === 'none' ? null : found.kind === 'one' ? [found.district] : found.districts,
    form,
    period: period === 'unclear' && !onlyPlace ? null : period, // digits in a reason
    reason: readReason(onlyPlace ? rest.slice(because.index + because[0].length) : rest),
  }
}
