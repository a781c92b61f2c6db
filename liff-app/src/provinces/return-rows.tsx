import { useId, useState } from 'react'
import { periodBefore } from '#shared/calendar/form.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import type { RowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { RETURN } from '#shared/text/review.th.ts'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { answersTo } from '../sheets/row-search.ts'
import { Held } from '../ui/held.tsx'
import { SearchField } from '../ui/search-field.tsx'
import type { Picked } from './return-screen.tsx'
import { valueText } from './row-value.ts'

const FILTERS = ['all', 'sale', 'reason', 'picked'] as const
type Filter = (typeof FILTERS)[number]

/** Does the row stand under the filter? */
function passes(row: RowView, filter: Filter, picked: Picked): boolean {
  if (filter === 'sale') return row.state === 'amounts'
  if (filter === 'reason') return row.reason !== null
  return filter === 'all' || row.row in picked
}

type RowsProps = { sheet: SheetView; picked: Picked; onPicked: (picked: Picked) => void }

/** The month's rows to be ticked, each with room for a note. */
export function ReturnRows({ sheet, picked, onPicked }: RowsProps) {
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const rows = sheet.rows.filter((row) => passes(row, filter, picked) && answersTo(row, text))
  const flip = (id: string): void => {
    const { [id]: note, ...rest } = picked
    onPicked(note === undefined ? { ...picked, [id]: '' } : rest)
  }
  const money = hasMoney(sheet.form)
  const before = money ? monthName(sheet.previousPeriod ?? periodBefore(sheet.period)) : null
  return (
    <>
      <SearchField label={SHEET_WORDS[sheet.form].search} text={text} onText={setText} />
      <div className="reasons" role="group" aria-label={RETURN.filter}>
        {FILTERS.filter((one) => money || one === 'all' || one === 'picked').map((one) => (
          <button
            key={one}
            type="button"
            className="tab"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {RETURN.filters[one]} <b>{sheet.rows.filter((row) => passes(row, one, picked)).length}</b>
          </button>
        ))}
      </div>
      {rows.length === 0 && <p className="muted">{RETURN.noHit}</p>}
      <div className="list edge ticks">
        {rows.map((row) => (
          <TickRow
            key={row.row}
            row={row}
            before={before}
            note={picked[row.row]}
            onFlip={() => flip(row.row)}
            onNote={(note) => onPicked({ ...picked, [row.row]: note })}
          />
        ))}
      </div>
    </>
  )
}

type TickProps = {
  row: RowView
  /** The month before; null of a registry. */
  before: string | null
  /** Undefined: not ticked. */
  note: string | undefined
  onFlip: () => void
  onNote: (note: string) => void
}

function TickRow({ row, before, note, onFlip, onNote }: TickProps) {
  const id = useId()
  return (
    <div>
      <label className="pick">
        <input type="checkbox" checked={note !== undefined} onChange={onFlip} />
        <span className="nm">
          <Held>
            {row.no}. {row.name}
          </Held>
          {row.reason && (
            <span className="small muted">
              <Held>{row.reason}</Held>
            </span>
          )}
        </span>
        <span className="num small">
          <b>{valueText(row)}</b>
          {row.previous && before && (
            <span className="muted">{RETURN.was(before, valueText(row.previous))}</span>
          )}
        </span>
      </label>
      {note !== undefined && (
        <div className="f">
          <label className="small" htmlFor={id}>
            {RETURN.rowNote}
          </label>
          <input
            id={id}
            className="in"
            maxLength={300}
            autoComplete="off"
            value={note}
            onChange={(event) => onNote(event.target.value)}
          />
        </div>
      )}
    </div>
  )
}
