import { useEffect, useRef } from 'react'
import { formatBaht } from '#shared/money/satang.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { EntryHead, lastFigure, Sum } from './row-entry.tsx'
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
      {sheet.view.columns.map(({ at, label }) => (
        <div className="ch" key={at}>
          <span className="l">
            {label}
            <span className="pv">{lastFigure(sheet, row, at)}</span>
          </span>
          <span className="num read">{row.state === 'amounts' ? formatBaht(row.amounts[at] ?? 0) : '–'}</span>
        </div>
      ))}
      {row.state === 'amounts' ? (
        <Sum satang={row.amounts.reduce((sum, one) => sum + one, 0)} />
      ) : (
        <p className="sum">{ROW_STATE_WORD[row.state]}</p>
      )}
    </>
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
