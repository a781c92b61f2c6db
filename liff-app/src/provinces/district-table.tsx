import { Link } from 'wouter'
import { periodBefore } from '#shared/calendar/form.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { hasMoney, hasNothing } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { type DistrictLine, LateMark } from './late-mark.tsx'
import { type Allowed, LineAct } from './line-act.tsx'
import { signedBaht } from './lock-dialog.tsx'
import { LineChip, lineNotes } from './standing-chip.tsx'
import { comparedWith, farFromBefore } from './worst-first.ts'

type TableProps = Allowed & { lines: readonly DistrictLine[] }

/** A desk's overview: a row per district, worst first; a month that is not confirmed is never compared. */
export function DistrictTable({ lines, ...allowed }: TableProps) {
  const { view } = allowed
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{PROVINCE.district}</th>
          <th scope="col">{PROVINCE.state}</th>
          <th scope="col">{PROVINCE.filled}</th>
          {hasMoney(view.form) && (
            <>
              <th scope="col" className="num">
                {PROVINCE.total}
              </th>
              <th scope="col" className="num">
                {PROVINCE.change} {monthName(periodBefore(view.period))}
              </th>
            </>
          )}
          <th scope="col">{PROVINCE.changed}</th>
          <th scope="col">
            <span className="sr">{PROVINCE.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <DistrictRow key={line.area} line={line} {...allowed} />
        ))}
      </tbody>
      <SumRow view={view} />
    </table>
  )
}

function DistrictRow({ line, ...allowed }: Allowed & { line: DistrictLine }) {
  const { view } = allowed
  return (
    <tr>
      <th scope="row">
        <Link href={reviewPath({ ...view, district: line.area })}>{line.areaName}</Link>
      </th>
      <td>
        <span className="nb">
          <LineChip line={line} view={view} /> <LateMark line={line} view={view} />
        </span>
        <Notes line={line} view={view} />
      </td>
      <td className="nb">
        <Filled line={line} /> {line.done}/{line.all}
      </td>
      {hasMoney(view.form) && <Money line={line} />}
      <td className="nb">
        <ChangedCell line={line} view={view} />
      </td>
      <td className="num">
        <LineAct line={line} {...allowed} />
      </td>
    </tr>
  )
}

function Money({ line }: { line: DistrictLine }) {
  const percent = comparedWith(line)
  return (
    <>
      <td className="num strong">{line.total > 0 ? formatBaht(line.total) : PROVINCE.none}</td>
      <td className={farFromBefore(percent) ? 'num far' : 'num'}>
        {percent === null ? PROVINCE.none : PROVINCE.percent(percent)}
      </td>
    </>
  )
}

function Notes({ line, view }: { line: DistrictLine; view: ProvinceView }) {
  return (
    <>
      {line.officers.length === 0 && !line.lock && !hasNothing(view.form, line) && (
        <span className="late below">{PROVINCE.nobody}</span>
      )}
      {lineNotes(line).map((note) => (
        <span key={note} className="muted below">
          <Held>{note}</Held>
        </span>
      ))}
    </>
  )
}

function Filled({ line }: { line: DistrictLine }) {
  const look = line.lock ? 'l' : line.done < line.all ? 'f' : undefined
  return (
    <span className="mt" aria-hidden="true">
      <span className="meter">
        <i className={look} style={{ flexGrow: line.done }} />
        <i className="rest" style={{ flexGrow: line.all - line.done }} />
      </span>
    </span>
  )
}

function ChangedCell({ line, view }: { line: DistrictLine; view: ProvinceView }) {
  if (line.changedBaht === null || line.changedRows === 0) return <>{PROVINCE.none}</>
  return (
    <Link className="far" href={`${reviewPath({ ...view, district: line.area })}#changed`}>
      {PROVINCE.changedBy(view.form, line.changedRows, signedBaht(line.changedBaht))}
    </Link>
  )
}

function SumRow({ view }: { view: ProvinceView }) {
  const sum = (of: (line: DistrictLine) => number): number =>
    view.districts.reduce((all, line) => all + of(line), 0)
  return (
    <tfoot>
      <tr>
        <th scope="row">{PROVINCE.sum}</th>
        <td>{PROVINCE.lockedOf(view.locked, view.reporting)}</td>
        <td>
          {sum((line) => line.done)}/{sum((line) => line.all)}
        </td>
        {hasMoney(view.form) && <td className="num">{formatBaht(view.total)}</td>}
        <td colSpan={hasMoney(view.form) ? 3 : 2}>
          <span className="sr">{PROVINCE.none}</span>
        </td>
      </tr>
    </tfoot>
  )
}
