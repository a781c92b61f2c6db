import { useState } from 'react'
import { Link } from 'wouter'
import { isConfirmed } from '#shared/locking/lock.ts'
import { may } from '#shared/people/permissions.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { EXCEPTIONS } from '#shared/text/exceptions.th.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { useMe } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'
import { LockDialog } from './lock-dialog.tsx'
import { subjectOfSheet } from './subject.ts'
import { UnlockDialog } from './unlock-dialog.tsx'

/** May rows of this sheet be sent back now? */
export const returnable = ({ head, writability }: SheetView): boolean =>
  writability.kind === 'open' && isConfirmed(head.state)

/** Is there something to be done with this sheet now? */
export const actable = ({ writability }: SheetView): boolean =>
  writability.kind === 'open' || writability.kind === 'locked'

type FootProps = { sheet: SheetView; onTold: (told: string) => void }

/** What the province may do with the district that it has looked at. */
export function ReviewFoot({ sheet, onTold }: FootProps) {
  const { posts } = useMe()
  const [asks, setAsks] = useState<'lock' | 'unlock' | null>(null)
  const subject = subjectOfSheet(sheet)
  const locked = sheet.writability.kind === 'locked'
  const close = (): void => setAsks(null)
  const done = (told: string): void => {
    close()
    onTold(told)
  }
  if (!may(posts, 'lock', sheet.district)) return null
  return (
    <>
      {returnable(sheet) && (
        <Link className="btn" href={reviewPath(sheet, '/return')}>
          <Icon name="ret" />
          {REVIEW.acts.send}
        </Link>
      )}
      <button
        type="button"
        className={locked ? 'btn' : 'btn lk'}
        onClick={() => setAsks(locked ? 'unlock' : 'lock')}
      >
        <Icon name={locked ? 'unlock' : 'lock'} />
        {locked ? REVIEW.acts.unlock : REVIEW.acts.lock}
      </button>
      {asks === 'unlock' && <UnlockDialog {...{ subject }} onClose={close} onDone={done} />}
      {asks === 'lock' && <LockDialog {...{ subject }} onClose={close} onDone={done} />}
    </>
  )
}

/** What the Department may do with a closed month that it has looked at. */
export function ExceptionButton({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" className="btn lk" onClick={onPress}>
      <Icon name="unlock" />
      {EXCEPTIONS.open}
    </button>
  )
}
