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

/**
 * M-5: throws already-exists {name} when another market of the subdistrict has the entry's name; `own`: the market that gets it, which may
 * go on with a name that it has.
 */
export async function refuseSameName(given: Given, own: Pick<Market, 'id' | 'entry'> | null): Promise<void> {
  if (own && placeAndName(own.entry) === placeAndName(given.entry)) return
  const other = (await sameNamed(given)).find(({ id }) => id !== own?.id)
  if (other) throw new Problem('already-exists', { name: other.entry.name })
}

const placeAndName = ({ subdistrict, name }: MarketEntry): string => `${subdistrict} ${nameKey(name)}`

/** M-5: the markets of the year's list that have the name of an entry in its subdistrict. */
export const sameNamed = async ({ period, district, entry }: Given): Promise<Market[]> =>
  (await marketsOf(district, period)).filter((market) => placeAndName(market.entry) === placeAndName(entry))
