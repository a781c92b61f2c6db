import { Link } from 'wouter'
import { periodBefore } from '#shared/calendar/form.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { entryLine, MARKETS } from '#shared/text/markets.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { useArea } from '../provinces/province-queries.ts'
import { RowMark } from '../sheets/row-mark.tsx'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Empty } from '../ui/empty.tsx'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { Meter } from '../ui/meter.tsx'
import type { RegistryPlace } from './market-queries.ts'

/** Every market of the year in the order of the form, and how many have been looked at. */
export function MarketList({ sheet, place }: { sheet: Sheet; place: RegistryPlace }) {
  const { rows, counts } = sheet
  const area = useArea(place.district)
  if (rows.length === 0) {
    return (
      <Empty icon="shop" title={MARKETS.empty}>
        {MARKETS.emptyBody}
      </Empty>
    )
  }
  const seen = counts.all - counts.notEntered
  const names = new Map(area.data?.subdistricts.map(({ code, name }) => [code, name]))
  return (
    <>
      <div className="stack">
        <p className="strong">{MARKETS.counted(counts.all, seen)}</p>
        <Meter
          label={MARKETS.counted(counts.all, seen)}
          parts={[
            { kind: 'filled', count: seen },
            { kind: 'rest', count: counts.notEntered },
          ]}
        />
      </div>
      {sheet.mayWrite && seen === 0 && (
        <p className="small muted">
          <Held>{MARKETS.fromLastYear(longMonth(periodBefore(place.period)))}</Held>
        </p>
      )}
      <ul className="list markets">
        {rows.map((row) => (
          <MarketLine
            key={row.row}
            row={row}
            sheet={sheet}
            subdistrict={names.get(row.entry?.subdistrict ?? '') ?? ''}
          />
        ))}
      </ul>
    </>
  )
}

type LineProps = { row: RowView; sheet: Sheet; subdistrict: string }

function MarketLine({ row, sheet, subdistrict }: LineProps) {
  const back = sheet.returned?.row(row.row)
  const place = subdistrict && `${MARKETS.subdistrictOf(subdistrict)}\u00a0· `
  return (
    <li>
      <Link className="r" href={sheetPath(sheet.place, `/${row.row}`)}>
        <RowMark state={row.state} no={row.no} returned={back !== undefined} />
        <span className="nm">
          {row.state !== 'not-entered' && <small className="muted">{row.no}. </small>}
          <Held>{row.name}</Held>
        </span>
        <span className="amt muted">
          <Icon name="right" />
        </span>
        <span className={back ? 'sub sub-bad' : 'sub'}>
          <Held>{back ? (back.note ?? SHEET_LIFE.returned.row) : saidOf(row, place)}</Held>
        </span>
      </Link>
    </li>
  )
}

const saidOf = ({ state, entry }: RowView, place: string): string =>
  place + (state === 'not-entered' || !entry ? MARKETS.toSee : entryLine(entry))
