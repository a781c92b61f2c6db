import type { Day } from '#shared/calendar/bangkok.ts'
import type { Period } from '#shared/calendar/form.ts'
import { PROVINCE_CODES, provinceOf } from '#shared/areas/area.ts'
import type { Role } from '#shared/people/role.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { findHolidays } from './calendars.store.ts'
import { postsWithin } from '../people/posts.store.ts'
import { provincesWithHeads } from '../sheets/sheets.store.ts'

/** The provinces that have somebody in this role now; of the Department the country. */
export async function unitsOf(role: Role): Promise<string[]> {
  const posts = (await postsWithin('TH')).filter((post) => post.role === role)
  return [...new Set(posts.map(({ area }) => provinceOf(area)))].toSorted()
}

/** The provinces whose period is to be closed: those that somebody works in, or wrote in for the period. */
export async function provincesToClose({ form, period }: { form: Form; period: Period }): Promise<string[]> {
  const posts = (await postsWithin('TH')).filter(({ area }) => area !== 'TH')
  const worked = new Set<string>(posts.map(({ area }) => provinceOf(area)))
  const others = PROVINCE_CODES.filter((province) => !worked.has(province))
  return [...worked, ...(await provincesWithHeads(form, period, others))].toSorted()
}

/** The public holidays that move reminders. */
export const publicHolidays = async (): Promise<Set<Day>> => new Set((await findHolidays()).days)
