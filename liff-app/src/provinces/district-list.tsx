import { Link } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { StateChip } from '../home/state-chip.tsx'
import { type DistrictLine, LateMark, sheetOf } from './late-mark.tsx'

/** A phone's overview: a line per district, worst first. */
export function DistrictList({ view, lines }: { view: ProvinceView; lines: readonly DistrictLine[] }) {
  return (
    <ul className="list edge">
      {lines.map((line) => (
        <li key={line.area}>
          <Link className="item" href={sheetOf(view, line)}>
            <span className="strong">{line.areaName}</span>
            <span className="rowx nb">
              <LateMark line={line} view={view} />
              <StateChip state={line.state} />
            </span>
            <span className="sub">
              {PROVINCE.rows(line.done, line.all)} ·{' '}
              {line.officers.length > 0 ? line.officers.join(', ') : <b>{PROVINCE.nobody}</b>}
            </span>
            <span className="num small strong">
              {line.total > 0 ? formatBaht(line.total) : PROVINCE.none}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
