import * as z from 'zod/mini'
import { Subdistrict } from '../areas/area.ts'
import { line } from '../sheets/row.ts'

/** A market's state in a fiscal year (domain §4): old ones of last year's list in use or not, new, closed for a while, closed for good. */
export const MARKET_STATUSES = ['in-use', 'not-in-use', 'new', 'closed-for-a-while', 'closed'] as const
export const MarketStatus = z.enum(MARKET_STATUSES)
export type MarketStatus = z.infer<typeof MarketStatus>

/** Where it sells: at a place, on the net, or both; in this order. */
export const MARKET_PLACES = ['offline', 'online'] as const
export const MarketPlace = z.enum(MARKET_PLACES)
export type MarketPlace = z.infer<typeof MarketPlace>

/** How often: every day, at least once a week, at least once a month, otherwise. */
export const MARKET_RHYTHMS = ['daily', 'weekly', 'monthly', 'other'] as const
export const MarketRhythm = z.enum(MARKET_RHYTHMS)
export type MarketRhythm = z.infer<typeof MarketRhythm>

/** More traders than the largest market of the country could hold are a slip. */
export const MOST_TRADERS = 9_999

const distinct = z.refine<readonly string[]>((list) => new Set(list).size === list.length)

/** M-1: what the registry tells of a market of a fiscal year: the fields of the paper form (domain §4). */
export const MarketEntry = z.strictObject({
  name: line(200),
  subdistrict: Subdistrict,
  /** Traders, from 0. */
  traders: z.int().check(z.minimum(0), z.maximum(MOST_TRADERS)),
  status: MarketStatus,
  places: z.array(MarketPlace).check(z.minLength(1), z.maxLength(2), distinct),
  rhythm: MarketRhythm,
})
export type MarketEntry = z.infer<typeof MarketEntry>

/** M-2: may it report sales? In use, new, and closed for a while (as no sales); not: not in use, closed for good. */
export const mayReport = ({ status }: Pick<MarketEntry, 'status'>): boolean =>
  status === 'in-use' || status === 'new' || status === 'closed-for-a-while'

/** M-3: the entry as the next year's list starts from it, null for one closed for good, which stays in history only. */
export function nextYears(entry: MarketEntry): MarketEntry | null {
  if (entry.status === 'closed') return null
  return entry.status === 'new' ? { ...entry, status: 'in-use' } : entry
}
