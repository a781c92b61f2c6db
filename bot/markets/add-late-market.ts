import type * as z from 'zod/mini'
import { type FiscalYear, monthsOf } from '#shared/calendar/form.ts'
import type { LateMarket } from '#shared/markets/acts.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { Problem } from '#shared/problem/problem.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { tellOfficers } from '../locking/tell-officers.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import type { By, HeadDocument } from '../sheets/head.ts'
import { saveLateRowInHead } from '../sheets/late-rows.store.ts'
import { once } from '../sheets/once.ts'
import { recordEdit } from '../sheets/record-edit.ts'
import type { RowDocument } from '../sheets/rows.store.ts'
import { findHead, saveRowInHead } from '../sheets/sheets.store.ts'
import { viewHead, viewSavedRow } from '../sheets/view-head.ts'
import { addedDeed, insertMarket, rowToAdd } from './add-market.ts'
import { entryToKeep, refuseSameName } from './refuse-entry.ts'

/** A district's registry of a year. */
export type Registry = { form: 'market-registry'; period: FiscalYear; district: string }

/** A market that comes after the lock or close, who lets it in, and why. */
export type Late = { entry: MarketEntry; by: By; at: Date; why: string; askedBy?: string }

/**
 * M-21: the province adds a market to a registry that is locked or closed, without opening it. Throws not-locked, not-open, closed
 * (the year's sales are over too), bad-input {subdistrict}, already-exists {name} (M-5).
 */
export async function addLateMarket(
  deps: Deps,
  actor: Actor,
  input: LateMarket,
): Promise<z.input<typeof RowSaved>> {
  permit(actor, 'add-late-market', input.district)
  const now = deps.clock()
  const entry = entryToKeep(input)
  const key = registryOf(input)
  const by = personOf(actor)
  const act = `add late market ${sheetId(key)}`
  const { saveId, reason } = input
  const answer = await once(deps, actor, { saveId, act }, async () => {
    await refuseUnlessLate(key, now)
    if (!input.sure) await refuseSameName({ ...input, entry }, null)
    const { row, head } = await insertLate(key, { entry, by, at: now, why: reason })
    await tellOfficers('late-market', [head], by, { act: saveId, reason, market: entry.name })
    return { row: viewSavedRow(row), head: viewHead(head, await calendarFor(key, key.district), now) }
  })
  deps.wake()
  return answer
}

/** The registry that an act names. */
export const registryOf = ({ period, district }: Omit<Registry, 'form'>): Registry => ({
  form: 'market-registry',
  period,
  district,
})

/** M-20: throws not-open, not-locked (the district adds it itself), or what refuseAfterSales throws. */
export async function refuseUnlessLate(key: Registry, now: Date): Promise<void> {
  if (!(await isLate(key, now))) throw new Problem('not-locked', {})
  await refuseAfterSales(key, now)
}

/** M-20: is the registry locked or closed at `now`? Throws not-open. */
export async function isLate(key: Registry, now: Date): Promise<boolean> {
  const head = await findHead(sheetId(key))
  const writable = writability(head ?? FREE, await calendarFor(key, key.district), now)
  if (writable.kind === 'not-open') throw new Problem('not-open', { opensAt: writable.opensAt.toISOString() })
  return writable.kind !== 'open' || (head?.closedAt != null && !head.exception)
}

/** M-20: a market can come until its year's last month of sales closes, by the clock or by its closing. Throws closed. */
export async function refuseAfterSales({ period, district }: Registry, now: Date): Promise<void> {
  const last = { form: 'market-sales', period: monthsOf(period).at(-1)!, district } as const
  const { closesAt } = await calendarFor(last, district)
  const since = (await findHead(sheetId(last)))?.closedAt ?? (now >= closesAt ? closesAt : null)
  if (since) throw new Problem('closed', { since: since.toISOString() })
}

/** M-20: the market's row, with history and rows of sales, in the open transaction; lock and confirmation stay as they are. */
export async function insertLate(
  key: Registry,
  { entry, by, at, why, askedBy }: Late,
): Promise<{ row: RowDocument; head: HeadDocument }> {
  await claimRegistry(key.district)
  const row = await rowToAdd(key, entry, by, at)
  const head = await saveLateRowInHead(row.sheet, headDifference(null, row), at)
  if (!head) throw new Problem('changed-meanwhile', {})
  await insertMarket(key, row)
  const more = { before: null, after: entry, askedBy }
  await record({ ...addedDeed(row), act: 'late-market', why, edit: head.edits, more })
  return { row, head }
}

/** M-20: what was asked for while it was locked and is granted after: as any market that is added, which takes a confirmed registry back to draft. */
export async function insertInTime(key: Registry, { entry, by, at, why, askedBy }: Late): Promise<void> {
  await claimRegistry(key.district)
  const row = await rowToAdd(key, entry, by, at)
  const head = await saveRowInHead(row.sheet, headDifference(null, row), at)
  if (!head) throw new Problem('changed-meanwhile', {})
  await insertMarket(key, row)
  const more = { before: null, after: entry, askedBy }
  await recordEdit(head, { ...addedDeed(row), act: 'late-market', why, more }, why)
}
