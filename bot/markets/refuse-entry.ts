import type { FiscalYear } from '#shared/calendar/form.ts'
import { MARKET_PLACES, type MarketEntry } from '#shared/markets/market.ts'
import { Problem } from '#shared/problem/problem.ts'
import { nameKey, tidyName } from '#shared/producers/name-key.ts'
import { refuseSubdistrict } from '../producers/refuse-entry.ts'
import { type Market, marketsOf } from '../sheets/markets-in.ts'

type Given = { period: FiscalYear; district: string; entry: MarketEntry }

/** M-1: the entry as it is kept: a tidy name, places in the form's order. Throws bad-input {subdistrict, name}. */
export function entryToKeep({ district, entry }: Given): MarketEntry {
  refuseSubdistrict(district, entry.subdistrict)
  const name = tidyName(entry.name)
  if (name === '') throw new Problem('bad-input', { field: 'name' })
  return { ...entry, name, places: MARKET_PLACES.filter((place) => entry.places.includes(place)) }
}

/** M-5: throws already-exists {name} when a market gets a name that another one of the subdistrict has; it may be one all the same. */
export async function refuseSameName(
  { period, district }: Given,
  entry: MarketEntry,
  own: string | null,
): Promise<void> {
  const markets = await marketsOf(district, period)
  const isSame = (market: Market): boolean =>
    market.entry.subdistrict === entry.subdistrict && nameKey(market.entry.name) === nameKey(entry.name)
  if (markets.some((market) => market.id === own && isSame(market))) return
  const other = markets.find(isSame)
  if (other) throw new Problem('already-exists', { name: other.entry.name })
}
