import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { HeadDocument } from './head.ts'
import { Sheets } from './sheets.store.ts'

/** What the list of the country needs of a head; its dates and totals whole, names and reasons left out. */
export type ShortHead = Pick<
  HeadDocument,
  | 'district'
  | 'province'
  | 'state'
  | 'counts'
  | 'listed'
  | 'totals'
  | 'lock'
  | 'unlocked'
  | 'exception'
  | 'official'
>

const SHORT = { _id: 0, district: 1, province: 1, state: 1, 'counts.all': 1, listed: 1 } as const
const LIFE = { 'lock.at': 1, 'unlocked.until': 1, 'exception.until': 1 } as const
const TOTALS = { 'totals.channels': 1, 'official.totals.channels': 1 } as const

/** The country's heads in short: of totals the channels alone, of a lock, an unlock and an exception the instants. */
export const findShortHeads = (form: Form, period: Period): Promise<ShortHead[]> =>
  Sheets.find({ _id: spanOf(form, period) }, { ...SHORT, ...LIFE, ...TOTALS }).lean<ShortHead[]>()

/** A period's heads lie side by side, by their ids: the quickest way to all of them. */
const spanOf = (form: Form, period: Period) => ({
  $gte: sheetId({ form, period, district: '0000' }),
  $lte: sheetId({ form, period, district: '9999' }),
})

type BegunList = Pick<HeadDocument, '_id' | 'district' | 'period'>

/** The lists of these districts that were begun up to a period, the latest of each last. */
export const findBegunLists = (
  form: Form,
  districts: readonly string[],
  until: Period,
): Promise<BegunList[]> =>
  Sheets.find(
    { form, district: { $in: [...districts] }, period: { $lte: until }, state: { $ne: 'not-started' } },
    { district: 1, period: 1 },
  )
    .sort({ period: 1 })
    .lean<BegunList[]>()

type Excepted = Pick<HeadDocument, 'district' | 'period' | 'state'> & { exception: { until: Date } }

/** D-6: the months of these districts in which an exception runs at `now`, the one that ends first at the head. */
export const findExcepted = (form: Form, districts: readonly string[], now: Date): Promise<Excepted[]> =>
  Sheets.find(
    { form, district: { $in: [...districts] }, 'exception.until': { $gt: now } },
    { _id: 0, district: 1, period: 1, state: 1, 'exception.until': 1 },
  )
    .sort({ 'exception.until': 1, district: 1 })
    .lean<Excepted[]>()

type Sold = Pick<HeadDocument, 'district' | 'state' | 'totals'>

/** What a province's districts had sold in a period, by channels alone. */
export const findSold = (form: Form, period: Period, province: string): Promise<Sold[]> =>
  Sheets.find({ form, period, province }, { _id: 0, district: 1, state: 1, 'totals.channels': 1 }).lean<
    Sold[]
  >()
