import { isFiscalYear } from '#shared/calendar/form.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { MARKETS, placesWord, RHYTHM_WORD, statusWord } from '#shared/text/markets.th.ts'
import { useArea } from '../provinces/province-queries.ts'
import { SheetNotes } from '../sheets/sheet-notes.tsx'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Held } from '../ui/held.tsx'
import { MarketPage } from './market-page.tsx'
import type { RegistryPlace } from './market-queries.ts'
import { NextMarket } from './next-market.tsx'

type ReadingProps = { sheet: Sheet; place: RegistryPlace; row: RowView }

/** A market that this person cannot change now: what the registry tells, why it cannot be changed, and what may be asked for. */
export function MarketReading({ sheet, place, row }: ReadingProps) {
  const area = useArea(place.district)
  const { entry } = row
  const subdistrict = area.data?.subdistricts.find(({ code }) => code === entry?.subdistrict)?.name ?? ''
  const facts: [string, string][] =
    entry && isFiscalYear(place.period)
      ? [
          [MARKETS.subdistrict, subdistrict],
          [MARKETS.traders, `${entry.traders.toLocaleString('en')} ${MARKETS.tradersUnit}`],
          [MARKETS.status, statusWord(entry.status, place.period)],
          [MARKETS.places, placesWord(entry.places)],
          [MARKETS.rhythm, RHYTHM_WORD[entry.rhythm]],
        ]
      : []
  return (
    <MarketPage
      sheet={sheet}
      row={row}
      heading={<Held>{row.name}</Held>}
      foot={<NextMarket sheet={sheet} row={row} form={null} />}
    >
      <SheetNotes sheet={sheet} />
      <dl className="card facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="small muted">{label}</dt>
            <dd className="strong">
              <Held>{value}</Held>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        {row.changedBy && row.changedAt ? (
          <Held>{MARKETS.lastBy(row.changedBy, dayAndTime(new Date(row.changedAt)))}</Held>
        ) : (
          MARKETS.toSee
        )}
      </p>
    </MarketPage>
  )
}
