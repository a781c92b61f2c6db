import * as z from 'zod/mini'
import type { Day } from '#shared/calendar/bangkok.ts'

const IsDay = z.iso.date()

/** Is it a day of the calendar, written as the store does? */
export const isDay = (text: string): text is Day => IsDay.safeParse(text).success

/** The days of a table as the server told it. */
export const daysAsRead = (days: readonly string[]): Day[] => days.filter(isDay)

/** What is to be changed of a table, whatever others do to it meanwhile. */
export type Edit = { added: readonly Day[]; removed: readonly Day[] }

/** The table after the edit, in order, each day once. */
export const tableAfter = (days: readonly Day[], { added, removed }: Edit): Day[] =>
  [...new Set([...days, ...added])].filter((day) => !removed.includes(day)).toSorted()

/** The edit, with a day to be added. */
export const afterAdding = ({ added, removed }: Edit, day: Day): Edit => ({
  added: [...added, day],
  removed: removed.filter((one) => one !== day),
})

/** The edit, with a day to be taken out. */
export const afterRemoving = ({ added, removed }: Edit, day: Day): Edit => ({
  added: added.filter((one) => one !== day),
  removed: [...removed, day],
})
