import { Link } from 'wouter'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { Note } from '../ui/note.tsx'
import { toRow } from './confirm-rows.tsx'
import { useReturned } from './use-returned.ts'

const NAMES_SHOWN = 5

/** U-31: which of the rows sent back nobody has opened yet; it does not bar confirming. */
export function UnseenNote({ sheet }: { sheet: SheetView }) {
  const left = useReturned(sheet)?.left ?? []
  const rows = sheet.rows.filter((row) => left.includes(row.row))
  const [first] = rows
  if (!first) return null
  const names = rows.slice(0, NAMES_SHOWN).map(({ no, name }) => `${no}. ${name}`)
  return (
    <Note
      tone="warn"
      icon="ret"
      title={SHEET_LIFE.returned.unseen(rows.length)}
      action={
        <Link className="btn sm" href={toRow(sheet, first.row)}>
          {SHEET_LIFE.returned.see}
        </Link>
      }
    >
      {SHEET_LIFE.returned.names(names, rows.length - names.length)}
    </Note>
  )
}
