import { dayAndTime } from '#shared/text/dates.th.ts'
import { APP } from '#shared/text/app.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DaysDialog } from '../markets/days-dialog.tsx'
import { DistrictsDialog, MonthsDialog } from './place-dialogs.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RequestDialog } from './request-dialog.tsx'
import { RestDialog } from './rest-dialog.tsx'
import { RowHistory } from './row-history.tsx'
import { RowMenu } from './row-menu.tsx'
import { ResumeDialog, StopDialog } from './stop-dialog.tsx'
import type { Sheet } from './use-sheet.ts'

/** The one dialog that is open, if any. */
export function SheetDialogs({ sheet }: { sheet: Sheet }) {
  const { asking } = sheet
  const close = () => sheet.ask(null)
  if (!asking) return null
  switch (asking.kind) {
    case 'months':
      return <MonthsDialog sheet={sheet} onClose={close} />
    case 'districts':
      return <DistrictsDialog sheet={sheet} onClose={close} />
    case 'rest':
      return <RestDialog sheet={sheet} onClose={close} />
    case 'unlock':
      return <RequestDialog sheet={sheet} onClose={close} />
    case 'menu':
      return <RowMenu sheet={sheet} row={asking.row} onClose={close} />
    case 'history':
      return <RowHistory sheet={sheet} row={asking.row} onClose={close} />
    case 'stop':
      return <StopDialog sheet={sheet} row={asking.row} onClose={close} />
    case 'resume':
      return <ResumeDialog sheet={sheet} row={asking.row} onClose={close} />
    case 'reason':
      return <ReasonDialog sheet={sheet} row={asking.row} onClose={close} />
    case 'days':
      return <DaysDialog sheet={sheet} row={asking.row} onClose={close} />
    case 'edit':
      return <EditDialog sheet={sheet} onEdit={asking.go} onClose={close} />
  }
}

/** Before a confirmed or certified month is touched: what is undone by it, and what is kept. */
function EditDialog({ sheet, onEdit, onClose }: { sheet: Sheet; onEdit: () => void; onClose: () => void }) {
  const { confirmed, certified } = sheet.view.head
  return (
    <Dialog
      title={certified ? SHEET_LIFE.edit.title : SHEET.edit.title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.cancel}
          </button>
          <button
            type="button"
            className="btn p"
            onClick={() => {
              onClose()
              onEdit()
            }}
          >
            {SHEET.edit.go}
          </button>
        </>
      }
    >
      <p>
        {certified ? (
          <Held>{SHEET_LIFE.edit.body(certified.by, dayAndTime(new Date(certified.at)), certified.no)}</Held>
        ) : (
          confirmed && <Held>{SHEET.edit.body(confirmed.by, dayAndTime(new Date(confirmed.at)))}</Held>
        )}
      </p>
    </Dialog>
  )
}
