import { isConfirmed } from '#shared/locking/lock.ts'
import { Link } from 'wouter'
import { previousMonth } from '#shared/calendar/month.ts'
import { dayAndTime, dayWithYear, longMonth } from '#shared/text/dates.th.ts'
import { problemText } from '#shared/text/problems.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Note } from '../ui/note.tsx'
import { isPastDue, lastDay } from './time-left.ts'
import type { Sheet } from './use-sheet.ts'

/** The one message above the list: every "no" says who, when, why; else what the next right step is. */
export function SheetNotes({ sheet }: { sheet: Sheet }) {
  const { writability } = sheet.view
  if (writability.kind === 'closed') {
    return (
      <Note tone="lock" title={SHEET.closed.title}>
        {SHEET.closed.body(dayAndTime(new Date(writability.since)))}
      </Note>
    )
  }
  if (writability.kind === 'locked') return <Note tone="lock" title={problemText('locked', writability)} />
  if (writability.kind === 'not-open') return <NotOpen sheet={sheet} opensAt={writability.opensAt} />
  if (!sheet.permitted) return <OnlyRead sheet={sheet} />
  return <OnTheWay sheet={sheet} closesAt={writability.until} />
}

function NotOpen({ sheet, opensAt }: { sheet: Sheet; opensAt: string }) {
  const { period, district } = sheet.place
  const before = sheet.view.previousPeriod ?? previousMonth(period)
  return (
    <Note
      icon="clock"
      title={SHEET.notOpen.title(
        dayWithYear(lastDay(new Date(new Date(opensAt).getTime() + 1).toISOString())),
      )}
      action={
        <Link className="btn sm" href={`/otop/${before}?d=${district}`}>
          {SHEET.notOpen.go(longMonth(before))}
        </Link>
      }
    >
      {SHEET.notOpen.body}
    </Note>
  )
}

function OnlyRead({ sheet }: { sheet: Sheet }) {
  const { officers } = sheet.view
  const { title, nobody } = SHEET.noPermission
  return (
    <Note title={title}>
      {officers.length > 0 ? SHEET.noPermission.officers(officers.join(', ')) : nobody}
    </Note>
  )
}

function OnTheWay({ sheet, closesAt }: { sheet: Sheet; closesAt: string }) {
  const { head, calendar } = sheet.view
  if (isConfirmed(head.state) && head.confirmed) {
    const { by, at } = head.confirmed
    return (
      <Note tone="ok" title={SHEET.confirmed.title(by, dayAndTime(new Date(at)))}>
        {SHEET.confirmed.body(dayWithYear(lastDay(closesAt)))}
      </Note>
    )
  }
  if (sheet.counts.notEntered === 0) {
    return (
      <Note tone="ok" title={SHEET.allDone.title(sheet.counts.all)}>
        {SHEET.allDone.body}
      </Note>
    )
  }
  if (!isPastDue(sheet.view) || head.firstConfirmedAt) return null
  return (
    <Note tone="bad" icon="clock" title={SHEET.late.title(dayWithYear(lastDay(calendar.districtDueAt)))}>
      {SHEET.late.body(dayAndTime(new Date(closesAt)))}
    </Note>
  )
}
