import { Link } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import { isCertified } from '#shared/sheets/forms.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { useMe } from '../session/me.ts'
import { Note } from '../ui/note.tsx'
import { lockBy } from './time-left.ts'
import type { Returned } from './use-returned.ts'
import type { Sheet } from './use-sheet.ts'

/** Confirmed, and what comes next: for the district head to certify. */
export function ConfirmedNote({ sheet }: { sheet: Sheet }) {
  const { posts } = useMe()
  const { head } = sheet.view
  if (!head.confirmed) return null
  const { by, at, receipt } = head.confirmed
  const certify = isCertified(sheet.place.form) && may(posts, 'certify', sheet.place.district)
  return (
    <Note
      tone="ok"
      title={SHEET.confirmed.title(by, dayAndTime(new Date(at)))}
      action={
        certify && (
          <Link className="btn sm" href={sheetPath(sheet.place, `/receipt/${receipt}`)}>
            {SHEET.go.receipt}
          </Link>
        )
      }
    >
      {SHEET.confirmed.body(lockBy(sheet.view), isCertified(sheet.place.form))}
    </Note>
  )
}

/** Certified by whom and when, with the way to the frozen version. */
export function CertifiedNote({ sheet }: { sheet: Sheet }) {
  const { certified, confirmed } = sheet.view.head
  if (!certified) return null
  return (
    <Note
      tone="ok"
      title={SHEET_LIFE.certified.title(certified.by, dayAndTime(new Date(certified.at)))}
      action={
        confirmed && (
          <Link className="btn sm" href={sheetPath(sheet.place, `/receipt/${confirmed.receipt}`)}>
            {SHEET.go.receipt}
          </Link>
        )
      }
    >
      {SHEET_LIFE.certified.body(certified.no)}
    </Note>
  )
}

/** How many rows the province has sent back, and its note. */
export function ReturnedNote({ returned: { told, ids } }: { returned: Returned }) {
  return (
    <Note tone="bad" icon="ret" title={SHEET_LIFE.returned.title(ids.length)}>
      {SHEET_LIFE.returned.note(told.note, told.by, dayAndTime(new Date(told.at)))}
    </Note>
  )
}
