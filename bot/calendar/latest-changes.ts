import type * as z from 'zod/mini'
import type { CalendarChanged } from '#shared/calendar/calendar-answers.ts'
import { changesOfThings } from '../history/changes.store.ts'

const MOST = 200

/** A change as it leaves. */
export type Told = z.input<typeof CalendarChanged>

/** H-1: who changed these calendars and why, newest first, by calendar; the latest 200 of all. */
export async function latestChanges(things: readonly string[]): Promise<Map<string, Told[]>> {
  const told = new Map<string, Told[]>()
  for (const { _id, at, by, act, row, why } of await changesOfThings(things, MOST)) {
    const change = {
      id: String(_id),
      at: at.toISOString(),
      by: by.name,
      act: act as Told['act'],
      reason: why ?? '',
    }
    told.set(row ?? '', [...(told.get(row ?? '') ?? []), change])
  }
  return told
}
