import type { Day } from '#shared/calendar/bangkok.ts'
import type { Month } from '#shared/calendar/month.ts'
import type { Role } from '#shared/people/role.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { queueMessages } from '../messages/queue-message.ts'
import { findPersons } from '../people/people.store.ts'
import { type PostDocument, postsIn } from '../people/posts.store.ts'
import { undoneAreas } from './undone.ts'

/** A reminder that fell due: whose, of which month, in which province (or "TH"), found on which day; how weighty (shared/calendar/reminders.ts). */
export type DueReminder = {
  role: Role
  period: Month
  unit: string
  day: Day
  lastDay: boolean
  final: boolean
  alone: boolean
}

/**
 * owes each person of the role whose work of the month is not done the digest of the day: one a person and day,
 * whatever else reminds them that day; its text is made when it is sent. Who has stopped reminders gets the final one only.
 */
export function remind(deps: Pick<Deps, 'transaction' | 'clock'>, due: DueReminder): Promise<void> {
  const now = deps.clock()
  const { role, period, unit, day, lastDay, final, alone } = due
  return deps.transaction(async () => {
    if (role !== 'department-officer' && now >= (await closeOf(due))) return
    const areas = await undoneAreas(role, period, unit, now)
    if (areas.length === 0) return
    const held = (await postsIn(areas)).filter((post) => post.role === role)
    const holders = new Set(held.toSorted(byArea).map(({ person }) => person))
    const muted = new Set(
      (await findPersons([...holders])).filter((one) => one.muted && !final).map(({ _id }) => _id),
    )
    const owed = [...holders]
      .filter((person) => !muted.has(person))
      .map((person) => ({
        key: digestKey(person, day, alone),
        person,
        kind: 'digest' as const,
        data: { day, period, role, lastDay, final, alone },
        again: true,
      }))
    await queueMessages(owed)
  })
}

const byArea = (a: PostDocument, b: PostDocument): number => a.area.localeCompare(b.area)

const closeOf = async ({ period, unit }: DueReminder): Promise<Date> =>
  (await calendarFor({ form: 'otop-sales', period }, unit)).closesAt

/** the key of a person's digest of a day; the province's last reminder stands beside it. */
export const digestKey = (person: string, day: Day, alone: boolean): string =>
  `digest:${day}:${person}${alone ? ':last' : ''}`
