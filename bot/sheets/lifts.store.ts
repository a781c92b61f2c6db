import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { HeadDocument } from './head.ts'
import { Sheets } from './sheets.store.ts'

type Lifted = Pick<HeadDocument, '_id' | 'unlocked' | 'exception'>

/** The sheets with an unlock or an exception whose end has passed by `now`, and nothing of them but those. Asked one by one: each by its index. */
export async function findLiftsEnded(now: Date): Promise<Lifted[]> {
  const ended = (lift: 'unlocked' | 'exception'): Promise<Lifted[]> =>
    Sheets.find({ [`${lift}.until`]: { $lte: now } }, { unlocked: 1, exception: 1 }).lean<Lifted[]>()
  const found = [...(await ended('unlocked')), ...(await ended('exception'))]
  return [...new Map(found.map((head) => [head._id, head])).values()]
}

/** L-4: ends the unlocks of a period that would last longer than to `end` with it. */
export async function cutUnlocks(form: Form, period: Period, end: Date): Promise<void> {
  await Sheets.updateMany(
    { form, period, 'unlocked.until': { $gt: end } },
    { $set: { 'unlocked.until': end } },
  )
}
