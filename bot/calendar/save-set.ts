import { Problem } from '#shared/problem/problem.ts'
import { isDuplicate } from '../deps.ts'
import { type Deed, record } from '../history/record-change.ts'
import { type CalendarDocument, saveCalendarAt } from './calendars.store.ts'

type Change = Omit<CalendarDocument, '_id' | 'version'>

/** H-1: saves what was set over what was looked at, and who did it why; in the open transaction. Throws changed-meanwhile. */
export const saveSet = (
  { id, version }: { id: string; version: number },
  change: Change,
  deed: Deed,
): Promise<void> => keepSet(id, saveCalendarAt(id, version, change), deed)

/** H-1: who set it and why, once `saving` has found what was looked at; in the open transaction. Throws changed-meanwhile. */
export async function keepSet(id: string, saving: Promise<boolean>, deed: Deed): Promise<void> {
  const saved = await saving.catch((error: unknown) => {
    if (isDuplicate(error)) return false
    throw error
  })
  if (!saved) throw new Problem('changed-meanwhile', {})
  await record({ ...deed, row: id })
}
