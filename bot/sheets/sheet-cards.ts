import { isConfirmed } from '#shared/locking/lock.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { formatBaht, formatBahtShort } from '#shared/money/satang.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { hasMoney, mayBeEmpty } from '#shared/sheets/forms.ts'
import { byOften } from '#shared/sheets/entry-order.ts'
import type { RowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { rowTotal } from '#shared/sheets/row.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayAndTime, shortDay } from '#shared/text/dates.th.ts'
import { STATUS } from '#shared/text/status.th.ts'
import { areaTitle, FORM_NAME, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import type { Button, Card } from '../chat/card.ts'
import { dueNotes } from './due-notes.ts'
import { markNotes, markWord } from './mark-notes.ts'

const ROWS_SHOWN = 3

/** A district's month in one card: what is left, with last month's figures, and until when. */
export function statusCard(view: SheetView): Card {
  const { counts } = view.head
  return {
    ...beginning(view),
    title: titleOf(view),
    meter: { done: counts.all - counts.notEntered, all: counts.all },
    ...detailOf(view),
    buttons: buttonsOf(view),
  }
}

/** The same for a group: no amounts, no producers' names. */
export function groupStatusCard(view: SheetView): Card {
  const { counts } = view.head
  const done = counts.all - counts.notEntered
  const filled = CARDS.filled(view.form, done, counts.all)
  const notes = [filled, ...markNotes(view, true), ...dueNotes(view), asOf(view)]
  const buttons = [{ label: CARDS.buttons.work, path: '/' }]
  const head: Card['head'] = [place(view), markWord(view)]
  return { ...beginning(view), head, title: titleOf(view), meter: { done, all: counts.all }, notes, buttons }
}

/** A district's total of the month, and how far it is. */
export function totalCard(view: SheetView): Card {
  const { counts, total, state } = view.head
  const facts: [string, string][] = [
    [CARDS.district, view.districtName],
    [CARDS.rows, CARDS.rowsOf(view.form, counts.all - counts.notEntered, counts.all)],
  ]
  if (view.previousPeriod && view.previousTotal !== null)
    facts.push([CARDS.previousTotal(view.previousPeriod), formatBaht(view.previousTotal)])
  const notes = [CARDS.monthNote(state), asOf(view)]
  const buttons = [{ label: CARDS.buttons.look, path: sheetPath(view) }]
  return { ...beginning(view), title: CARDS.monthTotal(formatBaht(total)), facts, notes, buttons }
}

const nameOf = (view: SheetView): string => FORM_NAME[view.form]
const place = (view: SheetView): string =>
  CARDS.jobIn(areaTitle(view.district, view.districtName), nameOf(view), view.period)
const asOf = (view: SheetView): string => CARDS.asOf(dayAndTime(new Date(view.now)))

function beginning(view: SheetView): Pick<Card, 'tone' | 'head'> {
  const confirmed = isConfirmed(view.head.state)
  const overdue = new Date(view.now) >= new Date(view.calendar.districtDueAt)
  const tone = confirmed ? 'ok' : overdue ? 'warn' : 'brand'
  return { tone, head: [CARDS.job(nameOf(view), view.period), markWord(view)] }
}

function titleOf({ form, head, writability }: SheetView): string {
  if (writability.kind === 'locked') return STATUS.lockedTitle
  if (isConfirmed(head.state)) return SHEET_STATE_WORD[head.state]
  if (writability.kind === 'closed') return CARDS.closedUnfinished
  if (head.counts.all === 0) return CARDS.noRows[form]
  return head.counts.notEntered > 0
    ? CARDS.left(form, head.counts.notEntered)
    : CARDS.ready(form, head.counts.all)
}

function detailOf(view: SheetView): Pick<Card, 'facts' | 'list' | 'notes'> {
  const { head, writability } = view
  if (head.confirmed) {
    const { by, at, receipt } = head.confirmed
    const total: [string, string] = [CARDS.total, formatBaht(head.total)]
    const facts: [string, string][] = [
      [CARDS.district, view.districtName],
      [CARDS.rows, CARDS.rowsOf(view.form, head.counts.all, head.counts.all)],
      ...(view.form === 'market-registry' ? [] : [total]),
      [CARDS.by, by],
      [CARDS.at, dayAndTime(new Date(at))],
      head.certified ? [STATUS.certifier, head.certified.by] : [CARDS.receiptNo, receipt],
    ]
    const marks = markNotes(view, false)
    const closes = shortDay(lastDayBefore(new Date(view.calendar.closesAt)))
    return {
      facts,
      notes: writability.kind === 'open' && marks.length === 0 ? [CARDS.editable(closes)] : marks,
    }
  }
  if (writability.kind === 'locked') return { notes: markNotes(view, false) }
  if (writability.kind === 'closed')
    return { notes: [CARDS.closedSince(dayAndTime(new Date(writability.since)))] }
  if (head.counts.all === 0) return { notes: [CARDS.noRowsNote[view.form]] }
  return leftOf(view)
}

/** Rows left, in the order in which the sheet asks for them. */
function leftOf(view: SheetView): Pick<Card, 'list' | 'notes'> {
  const left = view.rows.filter(({ state }) => state === 'not-entered').toSorted(byOften)
  const shown = left.slice(0, ROWS_SHOWN)
  const list = shown.map((row): [string, string] => [
    CARDS.row(row.no, row.name),
    hasMoney(view.form) ? figure(view, row) : '–',
  ])
  const rest = left.length - shown.length
  const without = left.slice(ROWS_SHOWN).filter((row) => before(row) === 0).length
  const withoutRest = hasMoney(view.form) ? without : 0
  const more =
    withoutRest > 0 && view.previousPeriod
      ? CARDS.andMoreWithout(view.form, rest, withoutRest)
      : CARDS.andMore(view.form, rest)
  return { list, notes: [...(rest > 0 ? [more] : []), ...markNotes(view, false), ...dueNotes(view)] }
}

const before = (row: RowView): number =>
  row.previous ? rowTotal(row.previous.amounts as Parameters<typeof rowTotal>[0]) : 0

function figure({ previousPeriod }: SheetView, row: RowView): string {
  if (!previousPeriod) return '–'
  return before(row) > 0
    ? CARDS.before(previousPeriod, formatBahtShort(before(row)))
    : CARDS.noneBefore(previousPeriod)
}

function buttonsOf(view: SheetView): Button[] {
  const { head, writability } = view
  if (head.confirmed) {
    const lifted = writability.kind === 'open' && (head.unlocked ?? head.exception)
    const path = sheetPath(view, `/receipt/${head.confirmed.receipt}`)
    const receipt = { label: CARDS.buttons.receipt, path }
    return lifted ? [{ label: STATUS.fix, path: sheetPath(view) }, receipt] : [receipt]
  }
  const { fill, start, list, review, look } = CARDS.buttons
  if (writability.kind !== 'open') return [{ label: look, path: sheetPath(view) }]
  if (head.counts.all === 0) return [{ label: mayBeEmpty(view.form) ? list : look, path: sheetPath(view) }]
  if (head.counts.notEntered === 0) return [{ label: review, path: sheetPath(view, '/confirm') }]
  return [{ label: head.state === 'not-started' ? start : fill, path: sheetPath(view) }]
}
