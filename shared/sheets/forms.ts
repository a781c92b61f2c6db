import * as z from 'zod/mini'
import { CALENDAR_FORMS, type CalendarForm } from '../calendar/form.ts'
import type { SheetState } from './head-view.ts'

/** What is reported on a sheet of its own: every form that has a calendar. */
export const Form = z.enum(CALENDAR_FORMS)
export type Form = CalendarForm

/** The forms whose rows carry money. */
export const MONEY_FORMS = ['otop-sales', 'market-sales'] as const
export const MoneyForm = z.enum(MONEY_FORMS)
export type MoneyForm = z.infer<typeof MoneyForm>

type FormFacts = {
  /** Its name in the mini-app's paths. */
  path: 'otop' | 'market' | 'registry'
  /** The state in which it may be locked without a reason, and counts as sent. */
  ready: SheetState
  /** What its receipts' numbers begin with. */
  receipt: 'OT' | 'MK' | 'RG'
}

/** F-1: the one table in which forms differ, beside their lists of rows (bot/sheets/open-sheet.ts) and calendars (domain §3). */
export const FORMS = {
  'otop-sales': { path: 'otop', ready: 'certified', receipt: 'OT' },
  'market-sales': { path: 'market', ready: 'confirmed', receipt: 'MK' },
  'market-registry': { path: 'registry', ready: 'confirmed', receipt: 'RG' },
} as const satisfies Record<Form, FormFacts>

/** F-1: is it done by the district? OTOP sales when certified, the others when confirmed. */
export const isSent = ({ form, state }: { form: Form; state: SheetState }): boolean =>
  state === FORMS[form].ready || (state === 'certified' && FORMS[form].ready === 'confirmed')

/** F-1, F-2: may it be locked without a reason? What was sent, and what has nothing to report. */
export const isReady = (sheet: { form: Form; state: SheetState; counts: { all: number } }): boolean =>
  isSent(sheet) || hasNothing(sheet.form, sheet.counts)

/** M-9: may it be confirmed without a row? A registry, to say that the district has no market. */
export const mayBeEmpty = (form: Form): boolean => form === 'market-registry'

/** F-2: has the district nothing to report? A month of sales without a market that may report. */
export const hasNothing = (form: Form, counts: { all: number }): boolean =>
  form === 'market-sales' && counts.all === 0

/** F-1: does the district head certify it? */
export const isCertified = (form: Form): boolean => FORMS[form].ready === 'certified'

/** F-1: do its rows carry money? */
export const hasMoney = (form: Form): form is MoneyForm => MoneyForm.safeParse(form).success

/** The form of a path's first part, null of none. */
export const formOfPath = (path: string): Form | null =>
  CALENDAR_FORMS.find((form) => FORMS[form].path === path) ?? null
