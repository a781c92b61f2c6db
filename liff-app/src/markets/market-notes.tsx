import type { RowView } from '#shared/sheets/sheet-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { entryLine, MARKETS } from '#shared/text/markets.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Note } from '../ui/note.tsx'

/** What the province says of a market that it has sent back. */
export function ReturnedMarket({ sheet: { returned }, row }: { sheet: Sheet; row: RowView }) {
  const back = returned?.row(row.row)
  if (!returned || !back) return null
  const { by, at, note } = returned.told
  return (
    <Note tone="bad" icon="ret" title={SHEET_LIFE.returned.row}>
      {SHEET_LIFE.returned.note(back.note ?? note, by, dayAndTime(new Date(at)))}
    </Note>
  )
}

type ClashProps = { row: RowView; onTheirs: () => void; onMine: () => void }

/** S-6: another officer has saved this market first: what it tells now, and whose words are to stand. */
export function ClashNote({ row, onTheirs, onMine }: ClashProps) {
  const name = row.changedBy ?? ''
  return (
    <Note
      tone="bad"
      title={MARKETS.clash(name)}
      action={
        <span className="rowx wrap">
          <button type="button" className="btn sm" onClick={onTheirs}>
            {MARKETS.clashTheirs(name)}
          </button>
          <button type="button" className="btn sm" onClick={onMine}>
            {MARKETS.clashMine}
          </button>
        </span>
      }
    >
      {row.entry && `${row.entry.name} · ${entryLine(row.entry)}`}
    </Note>
  )
}
