import type { FiscalYear } from '#shared/calendar/form.ts'
import { MARKET_PLACES, type MarketEntry } from '#shared/markets/market.ts'
import { Problem } from '#shared/problem/problem.ts'
import { nameKey, tidyName } from '#shared/producers/name-key.ts'
import { refuseSubdistrict } from '../producers/refuse-entry.ts'
import { type Market, marketsOf } from '../sheets/markets-in.ts'

/** A market to be added to a district's list of a year. */
export type Given = { period: FiscalYear; district: string; entry: MarketEntry }

/** M-1: the entry as it is kept: a tidy name, places in the form's order. Throws bad-input {subdistrict, name}. */
export function entryToKeep({ district, entry }: Given): MarketEntry {
  refuseSubdistrict(district, entry.subdistrict)
  const name = tidyName(entry.name)
  if (name === '') throw new Problem('bad-input', { field: 'name' })
  return { ...entry, name, places: MARKET_PLACES.filter((place) => entry.places.includes(place)) }
}

/** M-5: throws already-exists {name} when a market gets a name that another one of the subdistrict has; it may be one all the same. */
export async function refuseSameName(
  { period, district }: Omit<Given, 'entry'>,
  entry: MarketEntry,
  own: string | null,
): Promise<void> {
  const same = await sameNamed({ period, district, entry })
  if (same.some(({ id }) => id === own)) return
  if (same[0]) throw new Problem('already-exists', { name: same[0].entry.name })
}

/** M-5: the markets of the year's list that have the name of an entry in its subdistrict. */
export async function sameNamed({ period, district, entry }: Given): Promise<Market[]> {
  const named = (one: MarketEntry): string => `${one.subdistrict} ${nameKey(one.name)}`
  return (await marketsOf(district, period)).filter((market) => named(market.entry) === named(entry))
}
