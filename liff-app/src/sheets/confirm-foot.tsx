import { Link, useLocation } from 'wouter'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { whyNot } from '../api/asked.tsx'
import { useOnline } from '../api/online.ts'
import { Away, Refusal } from '../api/request.ts'
import { useStanding } from './confirm-notes.tsx'
import { useConfirm } from './confirm-queries.ts'
import type { SheetPlace } from './sheet-queries.ts'

type FootProps = { sheet: SheetView; place: SheetPlace }

/** The one next step: confirm, or the way back to the rows. */
export function ConfirmFoot({ sheet, place }: FootProps) {
  const standing = useStanding(sheet)
  if (standing === 'ready') return <ConfirmButton sheet={sheet} place={place} />
  if (standing === 'confirmed' && sheet.head.confirmed) {
    return (
      <Link className="btn p xl" href={sheetPath(place, `/receipt/${sheet.head.confirmed.receipt}`)}>
        {CONFIRM.seeReceipt}
      </Link>
    )
  }
  return (
    <Link className="btn" href={sheetPath(place)}>
      {CONFIRM.backToSheet}
    </Link>
  )
}

function ConfirmButton({ sheet, place }: FootProps) {
  const [, go] = useLocation()
  const online = useOnline()
  const confirm = useConfirm(place)
  const waits = confirm.isPending || confirm.isSuccess || !online
  const press = () => {
    if (waits) return
    confirm.mutate(sheet.head.version, {
      onSuccess: ({ receipt }) => go(sheetPath(place, `/receipt/${receipt.no}`), { replace: true }),
    })
  }
  return (
    <div className="confirming">
      {confirm.error && online && (
        <p className="err" role="alert">
          <Held>{sentence(confirm.error)}</Held>
        </p>
      )}
      <p className="small" role="status">
        <Held>{online ? CONFIRM.statement : CONFIRM.offline}</Held>
      </p>
      <button type="button" className="btn p xl" aria-disabled={waits} onClick={press}>
        {confirm.isPending ? CONFIRM.confirming : CONFIRM.confirmRows(sheet.form, sheet.head.counts.all)}
      </button>
    </div>
  )
}

function sentence(error: Error): string {
  if (error instanceof Away) return CONFIRM.failed
  return error instanceof Refusal && error.code === 'changed-meanwhile' ? CONFIRM.changed : whyNot(error)
}
