import type { MarketDay } from '#shared/markets/market-days.ts'
import { ClashView, type RowView, RowSaved } from '#shared/sheets/sheet-view.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Refusal, request } from '../api/request.ts'
import { sessionNow } from '../session/session-state.ts'
import { sameAs, type Change } from './amount-text.ts'
import { type DraftAct, type Drafts, effective, type Flight, nextDrafts, type Trouble } from './drafts.ts'
import { cachedRow, lookAgain, putSaved } from './sheet-cache.ts'
import { sheetUrl, type SheetPlace } from './sheet-queries.ts'

const RETRY_MS = 4_000

/** The drafts of one sheet and what sends them: one save of a row at a time, silence tried again by itself. */
export type RowSaver = {
  drafts: () => Drafts
  subscribe: (tell: () => void) => () => void
  act: (act: DraftAct) => void
  save: (row: RowView, change: Change) => void
  retry: () => void
  /** A row as the server last told it. */
  row: (id: string) => RowView | undefined
}

type DraftStore = Pick<RowSaver, 'drafts' | 'subscribe'> & { reduce: (act: DraftAct) => void }

function draftStore(): DraftStore {
  let drafts: Drafts = {}
  const listeners = new Set<() => void>()
  return {
    drafts: () => drafts,
    subscribe: (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    reduce: (act) => {
      drafts = nextDrafts(drafts, act)
      for (const tell of listeners) tell()
    },
  }
}

/** A saver for a sheet; it lives as long as the page, so that leaving a screen loses nothing. */
function makeRowSaver(place: SheetPlace, person: string): RowSaver {
  const { drafts, subscribe, reduce } = draftStore()
  const row = (id: string): RowView | undefined => cachedRow(place, id)
  const act = (one: DraftAct): void => {
    reduce(one)
    pump(false)
  }
  const pump = startPump(place, person, drafts, act)
  const save = (seen: RowView, change: Change): void => {
    const latest = row(seen.row) ?? seen
    act({
      kind: 'wanted',
      row: latest,
      change: withRest(effective(latest, drafts()[latest.row]), change),
      saveId: crypto.randomUUID(),
    })
  }
  return { drafts, subscribe, act, save, retry: () => pump(true), row }
}

/** Sends what is due, one save of a row at a time; `again` also what got no answer before. */
function startPump(
  place: SheetPlace,
  person: string,
  drafts: () => Drafts,
  act: (act: DraftAct) => void,
): (again: boolean) => void {
  const busy = new Set<string>()
  const send = async (row: string, flight: Flight): Promise<void> => {
    busy.add(row)
    const outcome = await outcomeOf(place, row, flight)
    busy.delete(row)
    act(outcome)
    if (outcome.kind === 'in-trouble' && outcome.trouble.kind === 'unsent') setTimeout(pump, RETRY_MS, true)
  }
  const pump = (again: boolean): void => {
    for (const [row, { flight, trouble }] of Object.entries(drafts())) {
      const due = trouble === null || (again && trouble.kind === 'unsent')
      if (flight && due && !busy.has(row) && isHere(person)) void send(row, flight)
    }
  }
  addEventListener('online', () => pump(true))
  return pump
}

/** A row keeps its note while it keeps its state, and its days while it keeps its amounts (M-50). */
const withRest = (row: RowView, change: Change): Change => ({
  ...(row.reason && change.state === row.state ? { reason: row.reason } : {}),
  ...(row.days && sameAs(change, row) ? { days: row.days as MarketDay[] } : {}),
  ...change,
})

async function outcomeOf(
  place: SheetPlace,
  row: string,
  { saveId, version, change }: Flight,
): Promise<DraftAct> {
  const body = { saveId, version, ...change }
  try {
    const saved = await request(RowSaved, `${sheetUrl(place)}/rows/${row}`, { method: 'PUT', body })
    putSaved(place, [saved.row], saved.head)
    return { kind: 'answered', row: saved.row }
  } catch (error) {
    return refused(place, row, change, error)
  }
}

function refused(place: SheetPlace, row: string, change: Change, error: unknown): DraftAct {
  const because = (trouble: Trouble): DraftAct => ({ kind: 'in-trouble', row, trouble })
  if (!(error instanceof Refusal)) return because({ kind: 'unsent', message: SHEET.unsent.away })
  if (error.status === 401) return because({ kind: 'unsent', message: error.message })
  if (error.status >= 500 || error.code === 'too-many')
    return because({ kind: 'unsent', message: error.message })
  const clash = error.code === 'changed-meanwhile' ? ClashView.safeParse(error.details) : null
  void lookAgain(place)
  if (!clash?.success) return because({ kind: 'refused', message: error.message })
  const { theirs } = clash.data
  // Both officers typed the same: nothing to choose.
  return sameAs(change, theirs) ? { kind: 'answered', row: theirs } : because({ kind: 'clash', theirs })
}

/** Nothing is sent as another person, nor while the session is over. */
function isHere(person: string): boolean {
  const session = sessionNow()
  return session.kind === 'open' && session.me.person.id === person
}

const savers = new Map<string, RowSaver>()

/** The one saver of a sheet for the person (id) who fills it in. */
export function saverOf(place: SheetPlace, person: string): RowSaver {
  const key = `${person} ${sheetUrl(place)}`
  const saver = savers.get(key) ?? makeRowSaver(place, person)
  savers.set(key, saver)
  return saver
}

/** Is anything on this device that the server does not have? */
export const hasUnsaved = (): boolean =>
  [...savers.values()].some((saver) => Object.keys(saver.drafts()).length > 0)
