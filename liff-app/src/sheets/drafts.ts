import type { RowView, SavedRowView } from '#shared/sheets/sheet-view.ts'
import { amountsOf, type Change, type Texts, textsOf } from './amount-text.ts'

/** A save on its way; the same saveId until the server has answered it. */
export type Flight = { saveId: string; version: number; change: Change }

/** Why a save has not arrived: silence (tried again by itself), a refusal, or another officer's newer value. */
export type Trouble =
  | { kind: 'unsent'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'clash'; theirs: SavedRowView }

/** What a row holds that the server does not have yet. `version` is what the typing was based on. */
export type Draft = {
  version: number
  texts: Texts | null
  flight: Flight | null
  next: { saveId: string; change: Change } | null
  trouble: Trouble | null
}

export type Drafts = Readonly<Record<string, Draft>>

export type DraftAct =
  | { kind: 'typed'; row: RowView; channel: number; text: string }
  | { kind: 'put-back'; row: string }
  | { kind: 'wanted'; row: RowView; change: Change; saveId: string }
  | { kind: 'answered'; row: SavedRowView }
  | { kind: 'in-trouble'; row: string; trouble: Trouble }
  | { kind: 'theirs'; row: string }
  | { kind: 'mine'; row: string; saveId: string }

const fresh = (row: RowView): Draft => ({
  version: row.version,
  texts: null,
  flight: null,
  next: null,
  trouble: null,
})

/** The one place where what is being typed changes (a reducer: returns new drafts, touches nothing). */
export function nextDrafts(drafts: Drafts, act: DraftAct): Drafts {
  const id = typeof act.row === 'string' ? act.row : act.row.row
  const changed = nextDraft(drafts[id], act)
  const { [id]: _, ...others } = drafts
  return changed ? { ...others, [id]: changed } : others
}

function nextDraft(draft: Draft | undefined, act: DraftAct): Draft | null {
  if (act.kind === 'typed') return typed(draft ?? fresh(act.row), act)
  if (act.kind === 'wanted') return wanted(draft ?? fresh(act.row), act)
  if (!draft || act.kind === 'theirs') return null
  // What was refused for good goes with what was typed over it.
  if (act.kind === 'put-back' && draft.trouble?.kind === 'refused') return null
  if (act.kind === 'put-back') return unlessIdle({ ...draft, texts: null })
  if (act.kind === 'answered') return answered(draft, act.row)
  if (act.kind === 'in-trouble') return { ...draft, trouble: act.trouble }
  return insisted(draft, act.saveId)
}

function typed(draft: Draft, { row, channel, text }: Extract<DraftAct, { kind: 'typed' }>): Draft {
  const texts = inFields(row, draft)
  return { ...draft, texts: texts.map((one, at) => (at === channel ? text : one)) as unknown as Texts }
}

/** One save of a row in flight: a further wish waits; a refused one is replaced. */
function wanted(draft: Draft, { change, saveId }: Extract<DraftAct, { kind: 'wanted' }>): Draft {
  const waits = draft.flight !== null && draft.trouble?.kind !== 'refused'
  if (waits) return { ...draft, texts: null, next: { saveId, change } }
  return {
    ...draft,
    texts: null,
    next: null,
    trouble: null,
    flight: { saveId, version: draft.version, change },
  }
}

function answered(draft: Draft, { version }: SavedRowView): Draft | null {
  const flight = draft.next ? { ...draft.next, version } : null
  return unlessIdle({ ...draft, version, flight, next: null, trouble: null })
}

/** ใช้ของฉัน: the same wish again, now knowing theirs. */
function insisted(draft: Draft, saveId: string): Draft {
  const change = draft.next?.change ?? draft.flight?.change
  if (draft.trouble?.kind !== 'clash' || !change) return draft
  const { version } = draft.trouble.theirs
  return { ...draft, version, next: null, trouble: null, flight: { saveId, version, change } }
}

const unlessIdle = (draft: Draft): Draft | null => (draft.texts || draft.flight ? draft : null)

/** Was this row's save refused for good? */
export const isRefused = (draft: Draft | undefined): boolean => draft?.trouble?.kind === 'refused'

/** The row as the officer left it: the server's, with what is on its way; what was refused for good is not. */
export const effective = (row: RowView, draft: Draft | undefined): RowView =>
  isRefused(draft) ? row : wished(row, draft)

/** As `effective`, with what was refused too: what stands in the fields. */
export function wished(row: RowView, draft: Draft | undefined): RowView {
  const change = draft?.next?.change ?? draft?.flight?.change
  if (!change) return row
  const { state, amounts, reason, since, days } = change
  return {
    ...row,
    state,
    amounts,
    since: since ?? null,
    reason: reason ?? row.reason,
    days: days ? [...days] : null,
  }
}

/** What the four fields of a row hold. */
export const inFields = (row: RowView, draft: Draft | undefined): Texts =>
  draft?.texts ?? textsOf(wished(row, draft))

/** As `effective`, with the amounts that stand in the fields this moment; a refused row counts as the server has it. */
export function asTyped(row: RowView, draft: Draft | undefined): RowView {
  const shown = effective(row, draft)
  return draft?.texts && !isRefused(draft) ? { ...shown, amounts: amountsOf(draft.texts) } : shown
}

/** Ids of rows that wait for the officer's word: another's newer value stands against theirs, or the save was refused. */
export const undecided = (drafts: Drafts): string[] =>
  troubled(drafts).filter((row) => drafts[row]?.trouble?.kind !== 'unsent')

/** Ids of rows whose save has not got through. */
export const troubled = (drafts: Drafts): string[] =>
  Object.keys(drafts).filter((row) => drafts[row]?.trouble)
