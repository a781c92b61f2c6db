import { type Amounts, WHOLE } from '#shared/sheets/row.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { APP } from '#shared/text/app.th.ts'
import { MARKET_DAYS } from '#shared/text/market-days.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { MARKET_SALES } from '#shared/text/sheet-words.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { useMe } from '../session/me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { setNone } from './set-none.ts'
import type { Sheet } from './use-sheet.ts'

export type RowDialogProps = { sheet: Sheet; row: RowView; onClose: () => void }

/** ⋯ of a row: its history, and, for those who may write, note, stop or resume. */
export function RowMenu({ sheet, row, onClose }: RowDialogProps) {
  const { menu } = SHEET
  const state = sheet.rows.find((one) => one.row === row.row)?.state ?? row.state
  const go = (kind: 'history' | 'stop' | 'resume' | 'reason' | 'days') => () => sheet.ask({ kind, row })
  return (
    <Dialog
      title={`${row.no}. ${row.name}`}
      onClose={onClose}
      actions={
        <button type="button" className="btn" onClick={onClose}>
          {APP.close}
        </button>
      }
    >
      <div>
        <Choice icon="clock" title={menu.history} sub={menu.historySub} onChoose={go('history')} />
        {sheet.mayWrite && state !== 'stopped' && (
          <>
            <TakeOver sheet={sheet} row={row} onClose={onClose} />
            <Choice icon="pen" title={menu.reason} sub={menu.reasonSub} onChoose={go('reason')} />
            {row.category === WHOLE ? (
              <>
                <Choice icon="cal" title={MARKET_DAYS.title} sub={MARKET_DAYS.sub} onChoose={go('days')} />
                <NotHeld sheet={sheet} row={row} onClose={onClose} />
              </>
            ) : (
              <Choice icon="pause" title={menu.stop} sub={menu.stopSub} onChoose={go('stop')} />
            )}
          </>
        )}
        {sheet.mayWrite && state === 'stopped' && (
          <Choice icon="undo" title={menu.resume} sub={menu.resumeSub} onChoose={go('resume')} />
        )}
      </div>
    </Dialog>
  )
}

/** U-30: another's figure, looked at and found right, is saved as one's own. */
function TakeOver({ sheet, row, onClose }: RowDialogProps) {
  const { person } = useMe()
  const now = sheet.saver.row(row.row) ?? row
  const { changedBy, state } = now
  const entered = state === 'amounts' || state === 'no-sales'
  if (!entered || changedBy === null || changedBy === person.name || sheet.drafts[row.row]) return null
  const take = (): void => {
    onClose()
    sheet.guard(() => {
      sheet.saver.save(now, { state, amounts: now.amounts as unknown as Amounts })
      sheet.tell(SHEET_LIFE.takeOver.done(row.name))
    })
  }
  const { title, sub } = SHEET_LIFE.takeOver
  return <Choice icon="check" title={title} sub={sub(changedBy)} onChoose={take} />
}

/** M-31: a market that was not held sold nothing, for that reason. */
function NotHeld({ sheet, row, onClose }: RowDialogProps) {
  const { notHeld, notHeldSub } = MARKET_SALES
  const save = (): void => {
    onClose()
    sheet.guard(() => {
      setNone(sheet, row, notHeld)
    })
  }
  return <Choice icon="minus" title={notHeld} sub={notHeldSub} onChoose={save} />
}

type ChoiceProps = { icon: IconName; title: string; sub: string; onChoose: () => void }

function Choice({ icon, title, sub, onChoose }: ChoiceProps) {
  return (
    <button type="button" className="item choice" onClick={onChoose}>
      <Icon name={icon} />
      <span>
        <span className="strong">{title}</span>
        <br />
        <span className="small muted">{sub}</span>
      </span>
    </button>
  )
}
