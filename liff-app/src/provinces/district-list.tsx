import { Link } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import { hasMoney, hasNothing } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { periodBefore } from '#shared/calendar/form.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { type DistrictLine, LateMark } from './late-mark.tsx'
import { type Allowed, LineAct } from './line-act.tsx'
import { signedBaht } from './lock-dialog.tsx'
import { LineChip, lineNotes } from './standing-chip.tsx'
import { comparedWith, farFromBefore } from './worst-first.ts'

type ListProps = Allowed & { lines: readonly DistrictLine[] }

/** A phone's overview: a card per district, worst first. */
export function DistrictList({ lines, ...allowed }: ListProps) {
  return (
    <ul className="list edge districts">
      {lines.map((line) => (
        <DistrictItem key={line.area} line={line} {...allowed} />
      ))}
    </ul>
  )
}

function DistrictItem({ line, ...allowed }: Allowed & { line: DistrictLine }) {
  const { view } = allowed
  return (
    <li className="district">
      <Link className="strong name" href={reviewPath({ ...view, district: line.area })}>
        {line.areaName}
      </Link>
      <span className="rowx nb">
        <LateMark line={line} view={view} />
        <LineChip line={line} view={view} />
      </span>
      <span className="small muted">
        {PROVINCE.rows(view.form, line.done, line.all)}
        <Compared line={line} before={monthName(periodBefore(view.period))} />
      </span>
      <span className="num small strong">
        {hasMoney(view.form) && (line.total > 0 ? formatBaht(line.total) : PROVINCE.none)}
      </span>
      <span className="small">
        <Notes line={line} view={view} />
      </span>
      <LineAct line={line} {...allowed} />
    </li>
  )
}

function Compared({ line, before }: { line: DistrictLine; before: string }) {
  const percent = comparedWith(line)
  if (percent === null) return null
  return (
    <>
      {' · '}
      <span className={farFromBefore(percent) ? 'nb far' : 'nb'}>
        {PROVINCE.change} {before} {PROVINCE.percent(percent)}
      </span>
    </>
  )
}

function Notes({ line, view }: { line: DistrictLine; view: ProvinceView }) {
  return (
    <>
      {line.officers.length === 0 && !line.lock && !hasNothing(view.form, line) && (
        <b className="late">{PROVINCE.nobody}</b>
      )}
      {line.changedBaht !== null && line.changedRows > 0 && (
        <b className="far">
          {PROVINCE.changedShort(
            PROVINCE.changedBy(view.form, line.changedRows, signedBaht(line.changedBaht)),
          )}
        </b>
      )}
      {lineNotes(line).map((note) => (
        <span key={note} className="muted">
          <Held>{note}</Held>
        </span>
      ))}
    </>
  )
}
