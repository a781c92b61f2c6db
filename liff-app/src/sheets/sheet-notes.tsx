import { Link } from 'wouter'
import { periodBefore } from '#shared/calendar/form.ts'
import { dayAndTime, dayWithYear, longMonth } from '#shared/text/dates.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Note } from '../ui/note.tsx'
import { ClosedNote, LiftNote, LockedNote } from './lock-notes.tsx'
import { CertifiedNote, ConfirmedNote, ReturnedNote } from './life-notes.tsx'
import { RefusedNote } from './refused-note.tsx'
import { undecided } from './drafts.ts'
import { isPastDue, lastDay } from './time-left.ts'
import type { Sheet } from './use-sheet.ts'

/** What stands above the list: every "no" says who, when, why; else what the next right step is. */
export function SheetNotes({ sheet }: { sheet: Sheet }) {
  const { writability } = sheet.view
  if (writability.kind === 'closed') return <ClosedNote sheet={sheet} since={writability.since} />
  if (writability.kind === 'locked') return <LockedNote sheet={sheet} lock={writability} />
  if (writability.kind === 'not-open') return <NotOpen sheet={sheet} opensAt={writability.opensAt} />
  return (
    <>
      <LiftNote head={sheet.view.head} form={sheet.place.form} />
      {sheet.permitted ? <OnTheWay sheet={sheet} closesAt={writability.until} /> : <OnlyRead sheet={sheet} />}
    </>
  )
}

function NotOpen({ sheet, opensAt }: { sheet: Sheet; opensAt: string }) {
  const { place } = sheet
  const before = sheet.view.previousPeriod ?? periodBefore(place.period)
  return (
    <Note
      icon="clock"
      title={SHEET.notOpen.title(
        dayWithYear(lastDay(new Date(new Date(opensAt).getTime() + 1).toISOString())),
      )}
      action={
        <Link className="btn sm" href={sheetPath({ ...place, period: before })}>
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
    <>
      <Note title={title}>
        {officers.length > 0 ? SHEET.noPermission.officers(officers.join(', ')) : nobody}
      </Note>
      {sheet.view.head.state === 'certified' && <CertifiedNote sheet={sheet} />}
    </>
  )
}

function OnTheWay({ sheet, closesAt }: { sheet: Sheet; closesAt: string }) {
  const { head, calendar } = sheet.view
  if (head.state === 'certified') return <CertifiedNote sheet={sheet} />
  if (head.state === 'confirmed') return <ConfirmedNote sheet={sheet} />
  if (sheet.returned) return <ReturnedNote returned={sheet.returned} />
  const waiting = undecided(sheet.drafts).length
  if (waiting > 0)
    return (
      <Note tone="bad" title={SHEET.undecided.title(waiting)}>
        {SHEET.undecided.body}
      </Note>
    )
  if (head.refused) return <RefusedNote refused={head.refused} district={sheet.place.district} />
  if (sheet.counts.all > 0 && sheet.counts.notEntered === 0) {
    return (
      <Note tone="ok" title={SHEET.allDone.title(sheet.place.form, sheet.counts.all)}>
        {SHEET.allDone.body(sheet.place.form)}
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
