import { monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths, Month, yearAndNumber } from '#shared/calendar/month.ts'
import { gregorianYear } from '#shared/calendar/typed-year.ts'
import { MONTH_WORDS } from '#shared/text/dates.th.ts'
import { squeeze } from './read-words.ts'

const NAMES = MONTH_WORDS.map((names, at) => names.map((name) => ({ name: squeeze(name), number: at + 1 })))
  .flat()
  .toSorted((a, b) => b.name.length - a.name.length)
const NAMED = new RegExp(
  `^(.*?)(?:เดือน)?(${NAMES.map(({ name }) => name).join('|')})(?:พศ)?(\\d{4}|\\d{2})?$`,
)
// A code comes first where digits stand together: "52017/67" is July in 5201.
const NUMBERED = /^(\d{4}|\d{2}|.*?)(?:เดือน)?(\d{1,2})\/(\d{4}|\d{2})$/
const WRITTEN = /^(.*?)(20\d\d-\d\d)$/

type Read = { before: string; month: Month | 'unclear' | null }

/**
 * The month at the end of squeezed words ("เถินกค67", "เถิน7/2567", "เถิน2024-07") and what stands before it; one without a year is
 * the nearest to `now`; `unclear` when digits or the word for a month stand there and tell none.
 */
export function readMonth(words: string, now: Date): Read {
  const written = WRITTEN.exec(words)
  if (written) return { before: written[1]!, month: toMonth(written[2]!) }
  const named = NAMED.exec(words)
  if (named) {
    const number = NAMES.find(({ name }) => name === named[2])!.number
    return { before: named[1]!, month: named[3] ? withYear(number, named[3]) : nearest(number, now) }
  }
  const numbered = NUMBERED.exec(words)
  if (numbered) return { before: numbered[1]!, month: withYear(Number(numbered[2]), numbered[3]!) }
  const odd = /^(\d{2}|\d{4})$/.test(words) ? null : /\d|เดือน/.exec(words)
  return odd ? { before: words.slice(0, odd.index), month: 'unclear' } : { before: words, month: null }
}

function withYear(number: number, typed: string): Month | 'unclear' {
  const year = typed.length === 2 ? 2500 + Number(typed) : Number(typed)
  return toMonth(`${gregorianYear(year)}-${String(number).padStart(2, '0')}`)
}

function toMonth(text: string): Month | 'unclear' {
  const month = Month.safeParse(text)
  return month.success ? month.data : 'unclear'
}

function nearest(number: number, now: Date): Month {
  const present = monthOf(now)
  return addMonths(present, ((number - yearAndNumber(present)[1] + 18) % 12) - 6)
}
