import { Link } from 'wouter'
import { addMonths } from '#shared/calendar/month.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { StateChip } from '../home/state-chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { type DistrictLine, LateMark, sheetOf } from './late-mark.tsx'
import { comparedWith, farFromBefore } from './worst-first.ts'

type TableProps = { view: ProvinceView; lines: readonly DistrictLine[] }

/** A desk's overview: a row per district, worst first; a month that is not confirmed is never compared. */
export function DistrictTable({ view, lines }: TableProps) {
  const before = monthName(addMonths(view.period, -1))
  return (
    <div className="tw">
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{PROVINCE.district}</th>
            <th scope="col">{PROVINCE.state}</th>
            <th scope="col">{PROVINCE.filled}</th>
            <th scope="col" className="num">
              {PROVINCE.total}
            </th>
            <th scope="col" className="num">
              {before}
            </th>
            <th scope="col" className="num">
              {PROVINCE.change} {before}
            </th>
            <th scope="col">{PROVINCE.officers}</th>
            <th scope="col">
              <span className="sr">{PROVINCE.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <DistrictRow key={line.area} line={line} view={view} />
          ))}
        </tbody>
        <SumRow view={view} />
      </table>
    </div>
  )
}

function DistrictRow({ line, view }: { line: DistrictLine; view: ProvinceView }) {
  const percent = comparedWith(line)
  return (
    <tr>
      <th scope="row">
        <Link href={sheetOf(view, line)}>{line.areaName}</Link>
      </th>
      <td className="nb">
        <StateChip state={line.state} /> <LateMark line={line} view={view} />
      </td>
      <td className="nb">
        <span className="mt" aria-hidden="true">
          <span className="meter">
            <i className={line.done < line.all ? 'f' : undefined} style={{ flexGrow: line.done }} />
            <i className="rest" style={{ flexGrow: line.all - line.done }} />
          </span>
        </span>
        {line.done}/{line.all}
      </td>
      <td className="num strong">{line.total > 0 ? formatBaht(line.total) : PROVINCE.none}</td>
      <td className="num">{line.previousTotal === null ? PROVINCE.none : formatBaht(line.previousTotal)}</td>
      <td className={farFromBefore(percent) ? 'num far' : 'num'}>
        {percent === null ? PROVINCE.none : PROVINCE.percent(percent)}
      </td>
      <td className="officers">
        {line.officers.length > 0 ? line.officers.join(', ') : <b className="late">{PROVINCE.nobody}</b>}
      </td>
      <td className="num">
        <Link className="btn sm" href={sheetOf(view, line)} aria-label={PROVINCE.lookAt(line.areaName)}>
          {PROVINCE.look} <Icon name="right" />
        </Link>
      </td>
    </tr>
  )
}

function SumRow({ view }: { view: ProvinceView }) {
  const sum = (of: (line: DistrictLine) => number): number =>
    view.districts.reduce((all, line) => all + of(line), 0)
  const confirmed = view.byState.confirmed ?? 0
  // A district missing last month must not make the sum look smaller than it was.
  const whole = view.districts.every((line) => line.previousTotal !== null)
  return (
    <tfoot>
      <tr>
        <th scope="row">{PROVINCE.sum}</th>
        <td className="small">{PROVINCE.confirmedOf(confirmed, view.districts.length)}</td>
        <td>
          {sum((line) => line.done)}/{sum((line) => line.all)}
        </td>
        <td className="num">{formatBaht(view.total)}</td>
        <td className="num">{whole ? formatBaht(sum((line) => line.previousTotal ?? 0)) : PROVINCE.none}</td>
        <td colSpan={3}>
          <span className="sr">{PROVINCE.none}</span>
        </td>
      </tr>
    </tfoot>
  )
}
