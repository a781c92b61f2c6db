import { isConfirmed } from '#shared/locking/lock.ts'
import { Link } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import { isCertified } from '#shared/sheets/forms.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { useMe } from '../session/me.ts'
import { undecided } from './drafts.ts'
import type { Sheet } from './use-sheet.ts'

type FootProps = {
  sheet: Sheet
  onGoOn: () => void
  /** Opens a row that has not got through or was sent back. */
  onLook: (row: string) => void
}

/** The next right step: settle what has not got through, go on, look at what was sent back, then check and confirm, certify, and what that left. */
export function FootButtons({ sheet, onGoOn, onLook }: FootProps) {
  const waiting = undecided(sheet.drafts)
  if (waiting[0])
    return <LookButton row={waiting[0]} word={SHEET.undecided.go(waiting.length)} {...{ onLook }} />
  if (isConfirmed(sheet.view.head.state)) return <DoneStep sheet={sheet} />
  if (!sheet.mayWrite) return null
  const left = sheet.counts.notEntered
  const [unseen] = sheet.returned?.left ?? []
  if (unseen) {
    const word = SHEET_LIFE.returned.next(sheet.returned?.left.length ?? 0)
    return <LookButton row={unseen} word={word} onLook={onLook} />
  }
  if (left === 0) {
    return (
      <Link className="btn p xl" href={sheetPath(sheet.place, '/confirm')}>
        {sheet.returned ? SHEET_LIFE.returned.again : SHEET.go.review}
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

type LookProps = Pick<FootProps, 'onLook'> & { row: string; word: string }

const LookButton = ({ row, word, onLook }: LookProps) => (
  <button type="button" className="btn p xl" onClick={() => onLook(row)}>
    <span className="nb">{word}</span>
  </button>
)

/** A confirmed month: its head certifies it; else what it has left to be looked at. */
function DoneStep({ sheet }: { sheet: Sheet }) {
  const { posts } = useMe()
  const { state, certified, confirmed } = sheet.view.head
  if (certified) {
    return (
      <Link className="btn p xl" href={sheetPath(sheet.place, `/certificates/${certified.no}`)}>
        {SHEET_LIFE.certified.see}
      </Link>
    )
  }
  const certify = isCertified(sheet.place.form) && may(posts, 'certify', sheet.place.district)
  if (certify && state === 'confirmed' && sheet.view.writability.kind === 'open') {
    return (
      <Link className="btn p xl" href={sheetPath(sheet.place, '/certify')}>
        {SHEET_LIFE.certify}
      </Link>
    )
  }
  return (
    <Link className="btn p xl" href={sheetPath(sheet.place, `/receipt/${confirmed?.receipt ?? ''}`)}>
      {SHEET.go.receipt}
    </Link>
  )
}

/** Is there anything for the foot to say? */
export const hasFoot = (sheet: Sheet): boolean =>
  sheet.rows.length > 0 && (sheet.mayWrite || isConfirmed(sheet.view.head.state))
