import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import { cellText, cellTick, cellWhole } from '#shared/imports/cell.ts'
import {
  MARKET_PLACES,
  MARKET_RHYTHMS,
  MARKET_STATUSES,
  MarketEntry,
  MOST_TRADERS,
} from '#shared/markets/market.ts'
import type { RowFault } from '#shared/markets/paper-form.ts'
import type { PaperColumn } from '#shared/text/paper-form.th.ts'
import { isNameOf } from './paper-head.ts'
import type { At } from './paper-rows.ts'

type Read = { entry: MarketEntry | null; faults: RowFault[] }

/** M-7: what a line tells of its market, or all that is wrong in it. */
export function readPaperRow(at: At, district: string): Read {
  const faults: RowFault[] = []
  const fault = (why: RowFault['why'], more: Partial<RowFault> = {}): void =>
    void faults.push({ why, ...more })
  const entry = {
    name: nameIn(at, fault),
    subdistrict: subdistrictIn(at, district, fault),
    traders: tradersIn(at, fault),
    ...ticksIn(at, fault),
  }
  if (faults.length > 0) return { entry: null, faults }
  const read = MarketEntry.safeParse(entry)
  if (read.success) return { entry: read.data, faults }
  return { entry: null, faults: [{ why: 'unreadable', found: String(entry.name) }] }
}

type Tell = (why: RowFault['why'], more?: Partial<RowFault>) => void

function nameIn(at: At, fault: Tell): string | null {
  const name = cellText(at('name'))
  if (name === null) fault('unreadable')
  else if (name === '') fault('no-name')
  return name
}

function subdistrictIn(at: At, district: string, fault: Tell): string | undefined {
  const typed = cellText(at('district')) ?? ''
  if (typed !== '' && !isNameOf(district, bare(typed))) fault('other-district', { found: typed })
  const name = cellText(at('subdistrict')) ?? ''
  const code = subdistrictsOf(district).find((one) => one.name === bare(name))?.code
  if (name === '') fault('no-subdistrict')
  else if (!code) fault('other-subdistrict', { found: name })
  return code
}

/** "ต.เวียงเหนือ", "ตำบลเวียงเหนือ" and "เวียงเหนือ" are one. */
const bare = (name: string): string => name.replace(/^(ต\.|ตำบล|อ\.|อำเภอ) ?/, '')

function tradersIn(at: At, fault: Tell): number | null | undefined {
  const traders = cellWhole(at('traders'))
  if (traders === undefined) fault('no-traders')
  else if (traders === null || traders < 0 || traders > MOST_TRADERS)
    fault('traders', { found: cellText(at('traders')) ?? '' })
  return traders
}

/** The ticked columns of a group; `none` and `two` are faults where its marks can be read. */
function groupIn<C extends PaperColumn>(
  at: At,
  columns: readonly C[],
  fault: Tell,
  { none, two }: { none: RowFault['why']; two?: RowFault['why'] },
): C[] {
  const unclear = columns.filter((column) => cellTick(at(column)) === null)
  for (const column of unclear) fault('tick', { column, found: cellText(at(column)) ?? '' })
  const ticked = columns.filter((column) => cellTick(at(column)))
  if (unclear.length === 0 && ticked.length === 0) fault(none)
  if (unclear.length === 0 && ticked.length > 1 && two) fault(two)
  return ticked
}

function ticksIn(
  at: At,
  fault: Tell,
): Pick<Record<keyof MarketEntry, unknown>, 'status' | 'places' | 'rhythm'> {
  const [status] = groupIn(at, MARKET_STATUSES, fault, { none: 'no-status', two: 'two-statuses' })
  const places = groupIn(at, MARKET_PLACES, fault, { none: 'no-place' })
  const [rhythm] = groupIn(at, MARKET_RHYTHMS, fault, { none: 'no-rhythm', two: 'two-rhythms' })
  return { status, places, rhythm }
}
