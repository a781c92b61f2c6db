import { setTimeout as pause } from 'node:timers/promises'
import type { Day } from '#shared/calendar/bangkok.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { Role } from '#shared/people/role.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { queueMessages } from '../messages/queue-message.ts'
import { findPersons } from '../people/people.store.ts'
import { type PostDocument, postsIn } from '../people/posts.store.ts'
import { digestKey } from './digest-key.ts'
import { withinMost } from './most-reminders.ts'
import { undoneAreas } from './undone.ts'

/** A reminder that fell due: whose, of which form and period, in which province (or "TH"), found on which day; how weighty (shared/calendar/reminders.ts). */
export type DueReminder = {
  role: Role
  form: Form
  period: Period
  unit: string
  day: Day
  lastDay: boolean
  final: boolean
  alone: boolean
}

/** a province's reminders are owed in small parts, with a pause after each, so that officers who save meanwhile do not wait for them. */
const AT_ONCE = 20
const PAUSE_MS = 15

/**
 * owes each person of the role whose work of the period is not done the digest of the day: one a person and day,
 * whatever else reminds them that day; its text is made when it is sent. Who has stopped reminders gets the final one only, and an officer at most seven a month.
 * A try that was cut off is made again whole: what it had owed stays as it is.
 */
export async function remind({ clock }: Pick<Deps, 'clock'>, due: DueReminder): Promise<void> {
  const { role, form, period, day, lastDay, final, alone } = due
  const told = await toldBy(due, clock())
  for (let at = 0; at < told.length; at += AT_ONCE) {
    const owed = told.slice(at, at + AT_ONCE).map((person) => ({
      key: digestKey(person, day, alone),
      person,
      kind: 'digest' as const,
      data: { day, form, period, role, lastDay, final, alone },
      again: true,
    }))
    await queueMessages(owed)
    await pause(PAUSE_MS)
  }
}

/** Whom it reminds as things stand at `now`, those of a district side by side. */
async function toldBy(due: DueReminder, now: Date): Promise<string[]> {
  const { role, unit, final } = due
  if (role !== 'department-officer' && now >= (await closeOf(due))) return []
  const areas = await undoneAreas(role, due, unit, now)
  if (areas.length === 0) return []
  const held = (await postsIn(areas)).filter((post) => post.role === role)
  const holders = [...new Set(held.toSorted(byArea).map(({ person }) => person))]
  const muted = new Set(
    (await findPersons(holders)).filter((one) => one.muted && !final).map(({ _id }) => _id),
  )
  const wanted = holders.filter((person) => !muted.has(person))
  return role === 'district-officer' ? withinMost(wanted, due) : wanted
}

const byArea = (a: PostDocument, b: PostDocument): number => a.area.localeCompare(b.area)

const closeOf = async ({ form, period, unit }: DueReminder): Promise<Date> =>
  (await calendarFor({ form, period }, unit)).closesAt
