import { isFiscalYear } from '#shared/calendar/form.ts'
import { UnlockEnd } from '#shared/locking/acts.ts'
import { unlockEnd } from '#shared/locking/unlock-end.ts'
import { Problem } from '#shared/problem/problem.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { except } from '../locking/grant-exception.ts'
import { tellOfficers } from '../locking/tell-officers.ts'
import { unlockHead } from '../locking/unlock-sheet.ts'
import { insertInTime, insertLate, isLate, refuseAfterSales, registryOf } from '../markets/add-late-market.ts'
import { type Given, sameNamed } from '../markets/refuse-entry.ts'
import type { By } from '../sheets/head.ts'
import { refuseByClock } from '../sheets/refuse-unwritable.ts'
import { findHead } from '../sheets/sheets.store.ts'
import type { RequestDocument } from './requests.store.ts'

/** What was asked for, and why; the asker is told by the answer itself. */
type Asked = { key: SheetKey; reason: string; asker: string }
type Deed = { until: string; by: By; now: Date; act: string }

/** unlocks the sheet that a request is about, in the open transaction; answers until when. Throws what unlockSheet throws. */
export async function grantUnlock(
  { key, reason, asker }: Asked,
  { until, by, now, act }: Deed,
): Promise<Date> {
  const end = UnlockEnd.safeParse(until)
  if (!end.success) throw new Problem('bad-input', { field: 'until' })
  const calendar = await calendarFor(key, key.district)
  await refuseByClock(sheetId(key), calendar, now)
  const ends = unlockEnd(end.data, now, calendar.closesAt)
  const head = await unlockHead(await findHead(sheetId(key)), { by, at: now, reason, until: ends })
  await tellOfficers('unlocked', [head], by, { act, except: asker })
  return ends
}

/** lets the district write after the close, in the open transaction; answers until when. Throws what grantException throws. */
export async function grantLateOpening(
  deps: Pick<Deps, 'transaction'>,
  { key, reason, asker }: Asked,
  { until, by, now, act }: Deed,
): Promise<Date> {
  if (UnlockEnd.safeParse(until).success) throw new Problem('bad-input', { field: 'until' })
  if (now < (await calendarFor(key, key.district)).closesAt) throw new Problem('not-closed', {})
  const head = await except(deps, { ...key, reason, until }, by, now)
  await tellOfficers('excepted', [head], by, { act, except: asker })
  return new Date(until)
}

/** M-20: the market of a request stands in the registry, in the open transaction. Throws closed, already-exists {name} (M-5). */
export async function grantLateMarket(request: RequestDocument, by: By, at: Date): Promise<null> {
  const { period, district, market: entry, reason, by: asker } = request
  if (!entry || !period || !isFiscalYear(period)) throw new Problem('not-found', { what: 'market' })
  const key = registryOf({ period, district })
  await refuseAfterSales(key, at)
  await refuseAnother(request, { period, district, entry })
  const late = { entry, by, at, why: reason, askedBy: asker.name }
  if (await isLate(key, at)) await insertLate(key, late)
  else await insertInTime(key, late)
  return null
}

/** M-5: of which the asker did not know; throws already-exists {name}. */
async function refuseAnother({ sure, same = Infinity }: RequestDocument, given: Given): Promise<void> {
  const [first, ...others] = await sameNamed(given)
  if (first && (!sure || others.length >= same))
    throw new Problem('already-exists', { name: first.entry.name })
}
