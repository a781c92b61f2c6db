import { useState } from 'react'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { Month } from '#shared/calendar/month.ts'
import { daysOf } from '#shared/markets/market-days.ts'
import { APP } from '#shared/text/app.th.ts'
import { MARKET_DAYS } from '#shared/text/market-days.th.ts'
import { useMe } from '../session/me.ts'
import { amountsOf } from '../sheets/amount-text.ts'
import { Sum } from '../sheets/row-entry.tsx'
import type { RowDialogProps } from '../sheets/row-menu.tsx'
import { settleRow } from '../sheets/settle-row.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { AddDay, DayFields } from './day-fields.tsx'
import { changeOfDays, useDaysDraft } from './days-draft.ts'
import './days.css'

/** M-50: a market's figures day by day; saved, the month is their sum. */
export function DaysDialog({ sheet, row, onClose }: RowDialogProps) {
  const { person } = useMe()
  useState(() => settleRow(sheet.saver, row)) // what stands in the row's own fields is saved before the days show it
  const now = sheet.rows.find((one) => one.row === row.row) ?? row
  const draft = useDaysDraft(sheet.place, now, person.id)
  const [tried, setTried] = useState(false)
  const change = changeOfDays(draft.days)
  const open = daysOf(sheet.place.period as Month, dayOf(new Date(sheet.view.now)))
  const save = (): void => {
    setTried(true)
    if (typeof change === 'string' || draft.overtaken) return
    onClose()
    sheet.guard(() => {
      draft.forget()
      sheet.saver.act({ kind: 'put-back', row: row.row })
      sheet.saver.save(now, change)
      sheet.tell(MARKET_DAYS.saved(row.name, change.days?.length ?? 0))
    })
  }
  return (
    <Dialog
      title={`${row.no}. ${row.name}`}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.close}
          </button>
          <button type="button" className="btn p" aria-disabled={draft.overtaken} onClick={save}>
            {MARKET_DAYS.save}
          </button>
        </>
      }
    >
      <p className="small muted">
        <Held>{now.state === 'amounts' && !now.days ? MARKET_DAYS.replaced : MARKET_DAYS.about}</Held>
      </p>
      {draft.overtaken && <Overtaken draft={draft} by={now.changedBy ?? ''} />}
      {draft.days.map((one) => (
        <DayFields key={one.day} {...one} columns={sheet.view.columns} draft={draft} insist={tried} />
      ))}
      <AddDay open={open} days={draft.days} onAdd={draft.add} />
      <Sum satang={sumOf(draft.days)} />
      {tried && typeof change === 'string' && <FieldError>{MARKET_DAYS[change]}</FieldError>}
    </Dialog>
  )
}

const sumOf = (days: ReturnType<typeof useDaysDraft>['days']): number =>
  days.reduce((sum, { texts }) => sum + amountsOf(texts).reduce<number>((all, one) => all + one, 0), 0)

/** What was typed stands over a version that another officer has changed since. */
function Overtaken({ draft, by }: { draft: ReturnType<typeof useDaysDraft>; by: string }) {
  return (
    <Note
      tone="warn"
      title={MARKET_DAYS.overtaken(by)}
      action={
        <span className="rowx wrap">
          <button type="button" className="btn sm" onClick={draft.forget}>
            {MARKET_DAYS.takeTheirs}
          </button>
          <button type="button" className="btn sm" onClick={draft.rebase}>
            {MARKET_DAYS.keepMine}
          </button>
        </span>
      }
    >
      {MARKET_DAYS.overtakenBody}
    </Note>
  )
}
