import { isConfirmed } from '#shared/locking/lock.ts'
import { Link } from 'wouter'
import { SHEET } from '#shared/text/sheet.th.ts'
import type { Sheet } from './use-sheet.ts'

/** The next right step: go on, then check and confirm, then the receipt. */
export function FootButtons({ sheet, onGoOn }: { sheet: Sheet; onGoOn: () => void }) {
  const { period, district } = sheet.place
  const { head } = sheet.view
  if (head.confirmed && isConfirmed(head.state)) {
    return (
      <Link className="btn p xl" href={`/otop/${period}/receipt/${head.confirmed.receipt}?d=${district}`}>
        {SHEET.go.receipt}
      </Link>
    )
  }
  if (!sheet.mayWrite) return null
  const left = sheet.counts.notEntered
  if (left === 0) {
    return (
      <Link className="btn p xl" href={`/otop/${period}/confirm?d=${district}`}>
        {SHEET.go.review}
      </Link>
    )
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => sheet.ask({ kind: 'rest' })}>
        {SHEET.go.rest}
      </button>
      <button type="button" className="btn p" onClick={onGoOn}>
        <span className="nb">{SHEET.go.on(left)}</span>
      </button>
    </>
  )
}

/** Is there anything for the foot to say? */
export const hasFoot = (sheet: Sheet): boolean =>
  sheet.rows.length > 0 && (sheet.mayWrite || isConfirmed(sheet.view.head.state))
