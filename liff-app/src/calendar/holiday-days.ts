import * as z from 'zod/mini'
import type { Day } from '#shared/calendar/bangkok.ts'

const IsDay = z.iso.date()

/** Is it a day of the calendar, written as the store does? */
export const isDay = (text: string): text is Day => IsDay.safeParse(text).success

/** The days of a table as the server told it. */
export const daysAsRead = (days: readonly string[]): Day[] => days.filter(isDay)

/** The table with one day more, in order, each once. */
export const withDay = (days: readonly Day[], day: Day): Day[] => [...new Set([...days, day])].toSorted()
