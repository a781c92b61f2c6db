import { Fragment, useEffect, useRef } from 'react'
import type { Day } from '#shared/calendar/bangkok.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import { MARKET_DAYS } from '#shared/text/market-days.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { lastFigure } from './last-figure.ts'
import { EntryHead, Sum } from './row-entry.tsx'
import { RowTrouble } from './row-trouble.tsx'
import type { Entry } from './use-entry.ts'
import type { Sheet } from './use-sheet.ts'

/** An open row that cannot be typed in now: closed, not one's own, or stopped. `row` as it is shown. */
export function RowReading({ sheet, row, entry }: { sheet: Sheet; row: RowView; entry: Entry }) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="entry reading" ref={section} aria-label={row.name}>
      <EntryHead sheet={sheet} row={row} entry={entry} />
      <RowTrouble sheet={sheet} row={row} />
      {row.state === 'stopped' ? <Stopped sheet={sheet} row={row} /> : <Amounts sheet={sheet} row={row} />}
    </section>
  )
}

function Amounts({ sheet, row }: { sheet: Sheet; row: RowView }) {
  return (
    <>
      {sheet.view.columns.map((column) => (
        <div className="ch" key={column.at}>
          <span className="l">
            {column.label}
            <span className="pv">{lastFigure(sheet, row, column)}</span>
          </span>
          <span className="num read">
            {row.state === 'amounts' ? formatBaht(row.amounts[column.at] ?? 0) : '–'}
          </span>
        </div>
      ))}
      {row.state === 'amounts' ? (
        <>
          <Sum satang={row.amounts.reduce((sum, one) => sum + one, 0)} />
          <Days row={row} />
        </>
      ) : (
        <p className="sum">{ROW_STATE_WORD[row.state]}</p>
      )}
    </>
  )
}

/** M-50: the days whose sum it is. */
function Days({ row: { days } }: { row: RowView }) {
  if (!days) return null
  return (
    <dl className="kv small">
      <dt className="strong">{MARKET_DAYS.of(days.length)}</dt>
      <dd />
      {days.map(({ day, amounts }) => (
        <Fragment key={day}>
          <dt>{MARKET_DAYS.day(day as Day)}</dt>
          <dd>{formatBaht(amounts.reduce((sum, one) => sum + one, 0))}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Stopped({ sheet, row }: { sheet: Sheet; row: RowView }) {
  return (
    <div className="rowx between stopped">
      <span className="muted">
        {ROW_STATE_WORD.stopped} {row.since && SHEET.row.since(shortMonth(row.since))}
      </span>
      {sheet.mayWrite && (
        <button type="button" className="btn soft" onClick={() => sheet.ask({ kind: 'resume', row })}>
          {SHEET.resume.go}
        </button>
      )}
    </div>
  )
}
