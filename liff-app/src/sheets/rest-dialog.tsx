import { useState } from 'react'
import { formatBahtShort } from '#shared/money/satang.ts'
import { RestNoneAnswer, type RowView } from '#shared/sheets/sheet-view.ts'
import { APP } from '#shared/text/app.th.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Refusal, request } from '../api/request.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Note } from '../ui/note.tsx'
import { lookAgain, putSaved } from './sheet-cache.ts'
import { sheetUrl } from './sheet-queries.ts'
import type { Sheet } from './use-sheet.ts'

type RestProps = { sheet: Sheet; onClose: () => void }

const soldBefore = (row: RowView): number =>
  row.previous?.state === 'amounts' ? row.previous.amounts.reduce((sum, one) => sum + one, 0) : 0

/** ที่เหลือไม่มียอด: those without a sale last month all at once, those with one only when ticked. */
export function RestDialog({ sheet, onClose }: RestProps) {
  const [rest] = useState(() =>
    sheet.rows.filter((row) => row.state === 'not-entered' && !sheet.drafts[row.row]),
  )
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [saveId] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const safe = rest.filter((row) => soldBefore(row) === 0)
  const sold = rest.filter((row) => soldBefore(row) > 0)
  const taken = [...safe, ...sold.filter((row) => ticked.has(row.row))]
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await sendRest(sheet, saveId, taken)
      onClose()
    } catch (error) {
      setProblem(error instanceof Refusal ? error.message : SHEET.rest.failed)
      if (error instanceof Refusal) void lookAgain(sheet.place)
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={SHEET.rest.title(rest.length)}
      onClose={onClose}
      two
      actions={<Acts {...{ onClose, busy }} count={taken.length} onSave={() => void save()} />}
    >
      {problem && <Note tone="bad" title={problem} />}
      {safe.length > 0 && (
        <Note tone="ok" title={SHEET.rest.safe(safe.length)}>
          {SHEET.rest.safeBody}
        </Note>
      )}
      {sold.length > 0 && <Sold sheet={sheet} rows={sold} ticked={ticked} onTick={setTicked} />}
    </Dialog>
  )
}

type ActsProps = { onClose: () => void; busy: boolean; count: number; onSave: () => void }

function Acts({ onClose, busy, count, onSave }: ActsProps) {
  return (
    <>
      <button type="button" className="btn" onClick={onClose}>
        {APP.cancel}
      </button>
      <button type="button" className="btn p" disabled={busy || count === 0} onClick={onSave}>
        {SHEET.rest.go(count)}
      </button>
    </>
  )
}

type SoldProps = {
  sheet: Sheet
  rows: readonly RowView[]
  ticked: ReadonlySet<string>
  onTick: (ticked: Set<string>) => void
}

function Sold({ sheet, rows, ticked, onTick }: SoldProps) {
  const month = sheet.view.previousPeriod ? monthName(sheet.view.previousPeriod) : ''
  const flip = (id: string): void => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    onTick(next)
  }
  return (
    <div>
      <div className="rowx between">
        <h3>{SHEET.rest.check(rows.length)}</h3>
        <button
          type="button"
          className="btn q sm"
          onClick={() => onTick(new Set(rows.map((row) => row.row)))}
        >
          {SHEET.rest.all}
        </button>
      </div>
      <p className="small muted">
        <Held>{SHEET.rest.checkBody}</Held>
      </p>
      {rows.map((row) => (
        <label className="pick" key={row.row}>
          <input type="checkbox" checked={ticked.has(row.row)} onChange={() => flip(row.row)} />
          <span className="nm">
            <Held>{row.name}</Held>
          </span>
          <span className="num small muted">
            {SHEET.row.lastMonth(month, formatBahtShort(soldBefore(row)))}
          </span>
        </label>
      ))}
    </div>
  )
}

async function sendRest(sheet: Sheet, saveId: string, rows: readonly RowView[]): Promise<void> {
  const { done, skipped, head } = await request(RestNoneAnswer, `${sheetUrl(sheet.place)}/rest-none`, {
    method: 'POST',
    body: { saveId, rows: rows.map(({ row, version }) => ({ row, version })) },
  })
  putSaved(sheet.place, done, head)
  if (skipped.length === 0) return sheet.tell(SHEET.rest.done(done.length))
  void lookAgain(sheet.place)
  sheet.tell(SHEET.rest.skipped(done.length, skipped.map((one) => one.name).join(', ')))
}
