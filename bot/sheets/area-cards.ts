import { isConfirmed } from '#shared/locking/lock.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { type Form, hasMoney, hasNothing } from '#shared/sheets/forms.ts'
import type { SheetState } from '#shared/sheets/head-view.ts'
import { provincePath, provincesPath } from '#shared/sheets/sheet-path.ts'
import type { MyWork, ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayAndTime, shortDay } from '#shared/text/dates.th.ts'
import { CERTIFY_CARDS } from '#shared/text/locking.th.ts'
import { STATUS } from '#shared/text/status.th.ts'
import { areaTitle, FORM_NAME, FORM_SHORT, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import type { Card } from '../chat/card.ts'

const NAMES_SHOWN = 8

const formName = (form: Form): string => FORM_NAME[form]

/** A province's month in one card; a group's names no amounts. */
export function provinceCard(view: ProvinceView, group: boolean): Card {
  const all = view.reporting
  const reporting = view.districts.filter((line) => !hasNothing(view.form, line))
  const open = reporting.filter(({ state }) => !isConfirmed(state))
  const done = all - open.length
  const names = open.filter(({ lock }) => lock === null).map(({ areaName }) => areaName)
  const closed = view.writability.kind === 'closed'
  const due = shortDay(lastDayBefore(new Date(view.calendar.provinceDueAt)))
  return {
    tone: done === all ? 'ok' : 'brand',
    head: [CARDS.jobIn(areaTitle(view.province, view.provinceName), formName(view.form), view.period)],
    title: CARDS.districtsConfirmed(done, all),
    meter: { done, all },
    ...(group || !hasMoney(view.form) ? {} : { facts: moneyOf(view, closed) }),
    notes: [
      CERTIFY_CARDS.lockedOf(view.locked, all),
      ...(names.length > 0 ? [CARDS.notYet(CARDS.namesAndMore(names, NAMES_SHOWN))] : []),
      closed ? CARDS.closedUntil(due) : CARDS.provinceDue(due),
      CARDS.asOf(dayAndTime(new Date(view.now))),
    ],
    buttons: group
      ? [{ label: CARDS.buttons.work, path: '/' }]
      : [{ label: CARDS.buttons.overview, path: provincePath(view) }],
  }
}

function moneyOf(view: ProvinceView, closed: boolean): [string, string][] {
  const counted = closed
    ? ([STATUS.official, formatBaht(view.officialTotal)] as const)
    : ([CARDS.confirmedTotal, formatBaht(view.confirmedTotal)] as const)
  return [[...counted], [CARDS.provinceTotal, formatBaht(view.total)]]
}

/** The country's month in one card; a group's names no amounts. */
export function countryCard(view: ProvincesView, group: boolean): Card {
  const all = view.provinces.reduce((sum, { districts }) => sum + districts, 0)
  const done = view.provinces.reduce((sum, { byState }) => sum + confirmedIn(byState), 0)
  const provinces = view.provinces.filter(({ districts }) => districts > 0)
  const complete = provinces.filter(({ byState, districts }) => confirmedIn(byState) === districts).length
  const locked = view.provinces.reduce((sum, one) => sum + one.locked, 0)
  const total = view.provinces.reduce((sum, one) => sum + one.total, 0)
  const facts: [string, string][] = [[CARDS.provincesComplete, CARDS.provincesOf(complete, provinces.length)]]
  if (!group && hasMoney(view.form)) facts.push([CARDS.provinceTotal, formatBaht(total)])
  return {
    tone: done === all ? 'ok' : 'brand',
    head: [CARDS.jobIn(CARDS.country, formName(view.form), view.period)],
    title: CARDS.districtsConfirmed(done, all),
    meter: { done, all },
    facts,
    notes: [CERTIFY_CARDS.lockedOf(locked, all), CARDS.asOf(dayAndTime(new Date(view.now)))],
    buttons: group
      ? [{ label: CARDS.buttons.work, path: '/' }]
      : [{ label: CARDS.buttons.overview, path: provincesPath(view) }],
  }
}

/** All my posts' work in one card. */
export function workCard(work: MyWork): Card {
  const lines = work.cards.map((one) => ({
    name: CARDS.jobIn(areaTitle(one.post.area, one.post.areaName), FORM_SHORT[one.form], one.period),
    ...progressOf(one),
  }))
  const open = lines.filter(({ done }) => !done).length
  return {
    tone: open > 0 ? 'brand' : 'ok',
    head: [CARDS.workHead],
    title: CARDS.workTitle(open),
    facts: lines.map(({ name, words }) => [name, words] as const),
    notes: [CARDS.asOf(dayAndTime(new Date(work.now)))],
    buttons: [{ label: CARDS.buttons.work, path: '/' }],
  }
}

/** Confirmed, certified or not. */
const confirmedIn = (byState: Partial<Record<SheetState, number>>): number =>
  (byState.confirmed ?? 0) + (byState.certified ?? 0)

function progressOf(one: MyWork['cards'][number]): { words: string; done: boolean } {
  if (one.kind !== 'district') {
    const { byState, districts, locked } = one
    return {
      words: CARDS.confirmedAndLocked(confirmedIn(byState), locked, districts),
      done: locked === districts || (one.kind === 'province' && one.writability.kind !== 'open'),
    }
  }
  const { state, counts, returned } = one.head
  if (isConfirmed(state)) return { words: SHEET_STATE_WORD[state], done: true }
  if (one.writability.kind === 'locked') return { words: STATUS.locked, done: true }
  if (returned && !returned.answeredAt)
    return { words: STATUS.returnedRows(returned.rows.length), done: false }
  return {
    words: CARDS.filled(one.form, counts.all - counts.notEntered, counts.all),
    done: one.writability.kind !== 'open',
  }
}
