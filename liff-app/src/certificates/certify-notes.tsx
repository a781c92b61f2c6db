import { Link } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import type { RowView, SheetView } from '#shared/sheets/sheet-view.ts'
import { CERTIFICATE, CERTIFY } from '#shared/text/certify.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { problemText } from '#shared/text/problems.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { useMe } from '../session/me.ts'
import { toRow } from '../sheets/confirm-rows.tsx'
import { RefusedNote } from '../sheets/refused-note.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { rowsOf } from './certify-figures.ts'

const NAMES_SHOWN = 10

export type CertifyStanding =
  | 'certified'
  | 'not-confirmed'
  | 'read-only'
  | 'not-open'
  | 'closed'
  | 'locked'
  | 'ready'

/** What stands between this person and certifying the sheet as it is. */
export function useCertifyStanding({ district, head, writability }: SheetView): CertifyStanding {
  const { posts } = useMe()
  if (head.state === 'certified') return 'certified'
  if (writability.kind !== 'open') return writability.kind
  if (head.state !== 'confirmed') return 'not-confirmed'
  return may(posts, 'certify', district) ? 'ready' : 'read-only'
}

/** Why the month cannot be certified now, who certifies it, or that it has been. */
export function CertifyNotes({ sheet }: { sheet: SheetView }) {
  const standing = useCertifyStanding(sheet)
  const { head, writability } = sheet
  if (standing === 'certified' && head.certified) {
    const { by, at, no } = head.certified
    return (
      <Note tone="ok" title={SHEET_LIFE.certified.title(by, dayAndTime(new Date(at)))}>
        {CERTIFICATE.no} {no}
      </Note>
    )
  }
  if (writability.kind === 'locked') return <Note tone="lock" title={problemText('locked', writability)} />
  if (writability.kind === 'closed') return <Note tone="lock" title={problemText('closed', writability)} />
  if (writability.kind === 'not-open')
    return <Note tone="lock" title={problemText('not-open', writability)} />
  if (standing === 'not-confirmed') {
    if (head.refused) return <RefusedNote refused={head.refused} district={sheet.district} />
    const { all, notEntered } = head.counts
    return (
      <Note tone="warn" title={CERTIFY.notConfirmed}>
        {CERTIFY.notConfirmedBody(all - notEntered, all)}
      </Note>
    )
  }
  return standing === 'read-only' ? (
    <Note title={CERTIFY.readOnly}>{CERTIFY.readOnlyBody}</Note>
  ) : (
    <OwnWork sheet={sheet} />
  )
}

/** K-3: what the head entered or confirmed himself, and the way out; nothing when others did it all. */
function OwnWork({ sheet }: { sheet: SheetView }) {
  const { person } = useMe()
  const own = rowsOf(sheet.rows, person.name)
  const confirmedIt = sheet.head.confirmed?.by === person.name
  if (own.length === 0 && !confirmedIt) return null
  if (!sheet.officers.some((name) => name !== person.name))
    return <Note title={CERTIFY.own.alone}>{CERTIFY.own.aloneBody}</Note>
  if (own.length === 0) {
    return (
      <Note tone="warn" title={CERTIFY.own.confirmed}>
        {CERTIFY.own.bodyConfirmed}
      </Note>
    )
  }
  return (
    <Note tone="warn" title={CERTIFY.own.rows(own.length)} action={<OwnRows sheet={sheet} rows={own} />}>
      {CERTIFY.own.body}
    </Note>
  )
}

function OwnRows({ sheet, rows }: { sheet: SheetView; rows: readonly RowView[] }) {
  const rest = rows.length - NAMES_SHOWN
  return (
    <ul className="own-rows">
      {rows.slice(0, NAMES_SHOWN).map((row) => (
        <li key={row.row}>
          <Link href={toRow(sheet, row.row)}>
            <span>
              <Held>
                {row.no}. {row.name}
              </Held>
            </span>
          </Link>
        </li>
      ))}
      {rest > 0 && <li>{CERTIFY.own.more(rest)}</li>}
    </ul>
  )
}
