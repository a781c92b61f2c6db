import { queryOptions, useQuery } from '@tanstack/react-query'
import { formatBaht } from '#shared/money/satang.ts'
import { HistoryView } from '#shared/sheets/receipt-view.ts'
import { APP } from '#shared/text/app.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { request } from '../api/request.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { RowDialogProps } from './row-menu.tsx'
import { sheetUrl, type SheetPlace } from './sheet-queries.ts'

type Change = HistoryView['changes'][number]

const rowHistoryQuery = (place: SheetPlace, row: string) =>
  queryOptions({
    queryKey: ['row-history', sheetUrl(place), row],
    queryFn: () => request(HistoryView, `${sheetUrl(place)}/history?row=${encodeURIComponent(row)}`),
    staleTime: 0,
  })

/** Who changed this row, when, from what to what; newest first. */
export function RowHistory({ sheet, row, onClose }: RowDialogProps) {
  const { data, error } = useQuery(rowHistoryQuery(sheet.place, row.row))
  return (
    <Dialog
      title={SHEET.history.title}
      onClose={onClose}
      actions={
        <button type="button" className="btn" onClick={onClose}>
          {APP.close}
        </button>
      }
    >
      <p className="small muted">
        <Held>
          {row.no}. {row.name}
        </Held>
      </p>
      {data && data.changes.length > 0 ? (
        <ul className="history">
          {data.changes.map((change) => (
            <Line key={change.id} change={change} />
          ))}
        </ul>
      ) : (
        <p role="status">
          {data ? SHEET.history.empty : error ? SHEET.history.failed : SHEET.history.loading}
        </p>
      )}
    </Dialog>
  )
}

function Line({ change: { by, at, before, after, why } }: { change: Change }) {
  return (
    <li className="item">
      <span>
        <span className="strong">{by}</span>
        <br />
        <span className="small muted">{dayAndTime(new Date(at))}</span>
        {why && (
          <>
            <br />
            <span className="small">{SHEET.row.reason(why)}</span>
          </>
        )}
      </span>
      <span className="num">
        {before && <span className="small muted">{inWords(before)} → </span>}
        {after && <b>{inWords(after)}</b>}
      </span>
    </li>
  )
}

const inWords = ({ state, amounts }: NonNullable<Change['after']>): string =>
  state === 'amounts' ? formatBaht(amounts.reduce((sum, one) => sum + one, 0)) : ROW_STATE_WORD[state]
