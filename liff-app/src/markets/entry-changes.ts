import type { MarketEntry } from '#shared/markets/market.ts'
import type { EntryChange } from '#shared/sheets/receipt-view.ts'
import { HISTORY } from '#shared/text/history.th.ts'
import { entryLine, MARKETS, placesWord, RHYTHM_WORD, STATUS_SHORT } from '#shared/text/markets.th.ts'

const TOLD: readonly [string, (entry: MarketEntry) => string][] = [
  [MARKETS.name, ({ name }) => name],
  [MARKETS.traders, ({ traders }) => String(traders)],
  [MARKETS.status, ({ status }) => STATUS_SHORT[status]],
  [MARKETS.places, ({ places }) => placesWord(places)],
  [MARKETS.rhythm, ({ rhythm }) => RHYTHM_WORD[rhythm]],
]

/** What a change has changed of a market, a line a field; of an added one all that is told of it. */
export function entryChanges(change: EntryChange | null): string[] {
  if (!change) return []
  const { before, after } = change
  if (!before) return [entryLine(after)]
  const fields = TOLD.filter(([, say]) => say(before) !== say(after)).map(
    ([word, say]) => `${word} ${HISTORY.change(say(before), say(after))}`,
  )
  return before.subdistrict === after.subdistrict ? fields : [...fields, MARKETS.movedSubdistrict]
}
