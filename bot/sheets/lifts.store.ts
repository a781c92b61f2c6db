import type { Month } from '#shared/calendar/month.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'
import type { HeadDocument } from './head.ts'
import { Sheets } from './sheets.store.ts'

type Lifted = Pick<HeadDocument, '_id' | 'unlocked' | 'exception'>

/** The sheets with an unlock or an exception whose end has passed by `now`, and nothing of them but those. */
export const findLiftsEnded = (now: Date): Promise<Lifted[]> =>
  Sheets.find(
    { $or: [{ 'unlocked.until': { $lte: now } }, { 'exception.until': { $lte: now } }] },
    { unlocked: 1, exception: 1 },
  ).lean<Lifted[]>()

/** L-4: ends the unlocks of a period that would last longer than to `end` with it. */
export async function cutUnlocks(form: Form, period: Month, end: Date): Promise<void> {
  await Sheets.updateMany(
    { form, period, 'unlocked.until': { $gt: end } },
    { $set: { 'unlocked.until': end } },
  )
}
