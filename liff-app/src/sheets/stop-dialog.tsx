import { useState } from 'react'
import { addMonths, Month } from '#shared/calendar/month.ts'
import { formatBahtShort } from '#shared/money/satang.ts'
import { ProducerView } from '#shared/producers/producer.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import { APP } from '#shared/text/app.th.ts'
import { longMonth, monthName, shortMonth } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Refusal, request } from '../api/request.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Note } from '../ui/note.tsx'
import type { RowDialogProps } from './row-menu.tsx'
import { lookAgain } from './sheet-cache.ts'

/** How many months back a stop may reach from here. */
const MONTHS_BACK = 6

/** พัก/เลิก: since which month. */
export function StopDialog({ sheet, row, onClose }: RowDialogProps) {
  const period = Month.parse(sheet.place.period) // of a month's form only
  const [since, setSince] = useState<Month>(period)
  const months = Array.from({ length: MONTHS_BACK }, (_, at) => addMonths(period, -at))
  const stop = (): void => {
    sheet.saver.act({ kind: 'put-back', row: row.row })
    sheet.saver.save(row, { state: 'stopped', amounts: NO_AMOUNTS, since })
    sheet.tell(SHEET.saved.stopped(shortMonth(since)))
    onClose()
  }
  return (
    <Dialog
      title={SHEET.stop.title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.cancel}
          </button>
          <button type="button" className="btn p" onClick={stop}>
            {SHEET.stop.go}
          </button>
        </>
      }
    >
      <p className="small muted">
        <Held>
          {row.no}. {row.name}
        </Held>
      </p>
      <div className="opts" role="radiogroup" aria-label={SHEET.stop.title}>
        {months.map((month) => (
          <label className="opt" key={month}>
            <input type="radio" name="since" checked={since === month} onChange={() => setSince(month)} />
            {longMonth(month)}
          </label>
        ))}
      </div>
      <StopWarning sheet={sheet} row={row} since={since} />
      <p className="small muted">
        <Held>{SHEET.stop.body}</Held>
      </p>
    </Dialog>
  )
}

/** The month before has a sale that a stop since then would contradict. */
function StopWarning({ sheet, row, since }: Omit<RowDialogProps, 'onClose'> & { since: Month }) {
  const { previousPeriod } = sheet.view
  if (!previousPeriod || since > previousPeriod || row.previous?.state !== 'amounts') return null
  const satang = row.previous.amounts.reduce((sum, one) => sum + one, 0)
  return (
    <Note tone="warn" title={SHEET.stop.sold(monthName(previousPeriod), formatBahtShort(satang))}>
      {SHEET.stop.soldBody}
    </Note>
  )
}

/** ผลิตต่อ: the row is entered again from this month on. */
export function ResumeDialog({ sheet, row, onClose }: RowDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [saveId] = useState(() => crypto.randomUUID())
  const resume = async (): Promise<void> => {
    const body = { category: row.category, since: sheet.place.period, saveId }
    try {
      await request(ProducerView, `/api/producers/${row.row.split('.')[0]}/resume`, { method: 'POST', body })
      await lookAgain(sheet.place)
      onClose()
    } catch (error) {
      setProblem(error instanceof Refusal ? error.message : SHEET.resume.failed)
    }
  }
  return (
    <Dialog
      title={SHEET.resume.title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.cancel}
          </button>
          <button type="button" className="btn p" onClick={() => void resume()}>
            {SHEET.resume.go}
          </button>
        </>
      }
    >
      {problem && <Note tone="bad" title={problem} />}
      <p>
        <Held>
          {row.no}. {row.name}
        </Held>
      </p>
      <p className="small muted">
        <Held>{SHEET.resume.body(longMonth(sheet.place.period))}</Held>
      </p>
    </Dialog>
  )
}
