import { type Month, yearAndNumber } from './month.ts'

const OFFSET_MS = 7 * 3_600_000 // Bangkok has had UTC+7 without summer time since 1920
const DAY_MS = 86_400_000

/** A day of Bangkok's calendar, "2024-07-23". */
export type Day = `${number}-${number}-${number}`

/** The day of `now` in Bangkok. */
export function dayOf(now: Date): Day {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10) as Day
}

/** The month of `now` in Bangkok. */
export function monthOf(now: Date): Month {
  return dayOf(now).slice(0, 7) as Month
}

/** The instant at `hour`:`minute` in Bangkok on `day`. */
export function instant(day: Day, hour = 0, minute = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + (hour * 60 + minute) * 60_000)
}

/** Day `date` of `month`, 00:00 in Bangkok; `date` may run over the month's end. */
export function dateInMonth(month: Month, date: number): Date {
  const [year, number] = yearAndNumber(month)
  return new Date(Date.UTC(year, number - 1, date) - OFFSET_MS)
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** Whole days from `now`'s day to `day`; 0 today, negative when past. */
export function daysUntil(day: Day, now: Date): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(now)}T00:00:00Z`)) / DAY_MS)
}
