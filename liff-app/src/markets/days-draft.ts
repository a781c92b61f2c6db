import { useState } from 'react'
import type { Day } from '#shared/calendar/bangkok.ts'
import { type MarketDay, sumOfDays } from '#shared/markets/market-days.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { keep, kept } from '../session/device-storage.ts'
import { amountsOf, cellTrouble, type Change, type Texts, textsOf } from '../sheets/amount-text.ts'
import type { SheetPlace } from '../sheets/sheet-queries.ts'

/** What stands in the fields of one market day. */
export type DayTexts = { day: Day; texts: Texts }
/** Days that somebody has typed in, over the version of the row that they were based on. */
type DaysDraft = { version: number; days: DayTexts[] }

const NO_TEXTS: Texts = ['', '', '', '']

const inFields = ({ days }: RowView): DayTexts[] =>
  (days as MarketDay[] | null)?.map(({ day, amounts }) => ({
    day,
    texts: textsOf({ state: 'amounts', amounts }),
  })) ?? []

/** M-50: what the days mean for their row: its change, or why there is none. A day without a figure is left out. */
export function changeOfDays(days: readonly DayTexts[]): Change | 'unreadable' | 'nothing' {
  if (days.some(({ texts }) => texts.some((text) => cellTrouble(text)))) return 'unreadable'
  const typed = days
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''))
    .map(({ day, texts }) => ({ day, amounts: amountsOf(texts) }))
  const amounts = sumOfDays(typed)
  return amounts.some((one) => one > 0) ? { state: 'amounts', amounts, days: typed } : 'nothing'
}

/** The days of a market as they are typed, kept on this device until they are saved. */
export function useDaysDraft(place: SheetPlace, row: RowView, person: string) {
  const key = `days ${place.period} ${place.district} ${row.row} ${person}`
  const [draft, setDraft] = useState<DaysDraft | null>(() => readDraft(kept('localStorage', key)))
  const put = (next: DaysDraft | null): void => {
    setDraft(next)
    keep('localStorage', key, next && JSON.stringify(next))
  }
  const { version, days } = draft ?? { version: row.version, days: inFields(row) }
  const putDays = (next: DayTexts[]): void => put({ version, days: next })
  return {
    days,
    touched: draft !== null,
    /** Another officer has saved the row meanwhile. */
    overtaken: version !== row.version,
    rebase: (): void => put({ version: row.version, days }),
    add: (day: Day): void =>
      putDays([...days, { day, texts: NO_TEXTS }].toSorted((a, b) => a.day.localeCompare(b.day))),
    remove: (day: Day): void => putDays(days.filter((one) => one.day !== day)),
    type: (day: Day, at: number, text: string): void =>
      putDays(days.map((one) => (one.day === day ? { day, texts: withText(one.texts, at, text) } : one))),
    forget: (): void => put(null),
  }
}

const withText = (texts: Texts, at: number, text: string): Texts =>
  texts.map((one, nth) => (nth === at ? text : one)) as unknown as Texts

function readDraft(text: string | null): DaysDraft | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as DaysDraft
  } catch {
    return null // written by an older page
  }
}
