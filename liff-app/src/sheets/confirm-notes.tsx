import { Link } from 'wouter'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import { may } from '#shared/people/permissions.ts'
import { hasMoney, mayBeEmpty } from '#shared/sheets/forms.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { dayAndTime, dayWithYear } from '#shared/text/dates.th.ts'
import { problemText } from '#shared/text/problems.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { useMe } from '../session/me.ts'
import { Note } from '../ui/note.tsx'
import { toRow } from './confirm-rows.tsx'
import { useUnsent } from './use-unsent.ts'

export type Standing =
  | 'confirmed'
  | 'read-only'
  | 'not-open'
  | 'closed'
  | 'locked'
  | 'blocked'
  | 'unsent'
  | 'ready'

/** What stands between this person and confirming the sheet as it is. */
export function useStanding(sheet: SheetView): Standing {
  const { district, head, writability } = sheet
  const unsent = useUnsent(sheet)
  const { posts } = useMe()
  if (isConfirmed(head.state)) return 'confirmed'
  if (!may(posts, 'confirm', district)) return 'read-only'
  if (writability.kind !== 'open') return writability.kind
  if (unsent.length > 0) return 'unsent'
  const empty = head.counts.all === 0 && !mayBeEmpty(sheet.form)
  return head.counts.notEntered > 0 || empty ? 'blocked' : 'ready'
}

/** Says why the sheet cannot be confirmed, who can, or that it will be late. */
export function ConfirmNotes({ sheet }: { sheet: SheetView }) {
  const standing = useStanding(sheet)
  const { head, writability } = sheet
  if (standing === 'confirmed' && head.confirmed) {
    const { by, at } = head.confirmed
    return (
      <Note tone="ok" title={CONFIRM.already}>
        {CONFIRM.alreadyBody(by, dayAndTime(new Date(at)))}
      </Note>
    )
  }
  if (standing === 'read-only') {
    return <Note title={CONFIRM.readOnly}>{sheet.officers.length > 0 && CONFIRM.doneBy(sheet.officers)}</Note>
  }
  if (writability.kind === 'not-open')
    return <Note tone="lock" title={problemText('not-open', writability)} />
  if (writability.kind === 'closed') return <Note tone="lock" title={problemText('closed', writability)} />
  if (writability.kind === 'locked') return <Note tone="lock" title={problemText('locked', writability)} />
  if (standing === 'unsent') return <Unsent sheet={sheet} />
  if (standing === 'blocked') return <Blocked sheet={sheet} />
  return (
    <>
      {head.counts.all === 0 && <Note title={CONFIRM.noRows[sheet.form]}>{CONFIRM.noMarkets}</Note>}
      <LateNote sheet={sheet} />
    </>
  )
}

/** D-3: says that it will be late. */
function LateNote({ sheet: { head, calendar, now } }: { sheet: SheetView }) {
  if (!head.late && new Date(now) < new Date(calendar.districtDueAt)) return null
  if (head.firstConfirmedAt !== null && !head.late) return null
  return (
    <Note tone="warn" title={CONFIRM.late(dayWithYear(lastDayBefore(new Date(calendar.districtDueAt))))} />
  )
}

/** U-36: what is on this device only would not be in what is confirmed. */
function Unsent({ sheet }: { sheet: SheetView }) {
  const rows = useUnsent(sheet)
  return (
    <Note
      tone="bad"
      title={CONFIRM.unsent(rows.length)}
      action={
        <Link className="btn sm" href={toRow(sheet, rows[0] ?? '')}>
          {CONFIRM.unsentGo}
        </Link>
      }
    >
      {CONFIRM.unsentBody}
    </Note>
  )
}

function Blocked({ sheet }: { sheet: SheetView }) {
  const { notEntered, all } = sheet.head.counts
  const words = CONFIRM.blocked[hasMoney(sheet.form) ? 'rows' : 'markets']
  if (all === 0) return <Note tone="warn" title={CONFIRM.noRows[sheet.form]} />
  return (
    <Note
      tone="warn"
      title={words.title(notEntered)}
      action={
        <Link className="btn sm" href={sheetPath(sheet, '', { show: 'todo' })}>
          {words.go(notEntered)}
        </Link>
      }
    >
      {words.body}
    </Note>
  )
}
