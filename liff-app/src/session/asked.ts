import { Period, periodBefore, periodFits } from '#shared/calendar/form.ts'
import type { Me } from '#shared/people/people-view.ts'
import { type Form, formOfPath } from '#shared/sheets/forms.ts'

/** The period of a form that an address names; the one that is worked on when it names none that the form has. */
export function periodAsked({ working }: Me, form: Form, text: string | null | undefined): Period {
  const read = Period.safeParse(text)
  return read.success && periodFits(form, read.data) ? read.data : working[form]
}

/** The form of `?form=`; OTOP sales when the address names none. */
export const formAskedFor = (search: URLSearchParams): Form =>
  formOfPath(search.get('form') ?? '') ?? 'otop-sales'

/** The first periods of the Department's records; of market sales it is a setting. */
const FIRST = { 'otop-sales': '2023-10', 'market-registry': 'FY2023' }

/** Every period of a form up to `last`, newest first. */
export function periodsUntil({ firstMarketMonth }: Me, form: Form, last: Period): Period[] {
  const first = form === 'market-sales' ? firstMarketMonth : FIRST[form]
  const periods: Period[] = []
  for (let one = last; one >= first; one = periodBefore(one)) periods.push(one)
  return periods
}
