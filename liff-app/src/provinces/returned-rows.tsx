import { Link } from 'wouter'
import type { ReturnedView } from '#shared/sheets/head-view.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { toRow } from '../sheets/confirm-rows.tsx'
import { Held } from '../ui/held.tsx'
import { signedBaht } from './lock-dialog.tsx'
import { Moved } from './moved.tsx'
import { sameValue, valueText, valueTotal } from './row-value.ts'

const TEXT = REVIEW.returned

/** The rows that were sent back, with what stood in them then, and once the district has answered what stands now. */
export function ReturnedRows({ sheet }: { sheet: SheetView }) {
  const { returned } = sheet.head
  if (!returned) return null
  return (
    <section className="card listed" aria-labelledby="returned">
      <h2 id="returned">{TEXT.title(returned.rows.length)}</h2>
      <p className="sum-line">
        <b>
          <Held>{TEXT.note(returned.note)}</Held>
        </b>
        <span className="small muted">
          <Held>
            {returned.answeredAt ? TEXT.answered(dayAndTime(new Date(returned.answeredAt))) : TEXT.waits}
          </Held>
        </span>
      </p>
      {returned.rows.map((row) => (
        <ReturnedRow key={row.row} sheet={sheet} then={row} answered={returned.answeredAt !== null} />
      ))}
    </section>
  )
}

type Then = ReturnedView['rows'][number]

function ReturnedRow({ sheet, then, answered }: { sheet: SheetView; then: Then; answered: boolean }) {
  const now = sheet.rows.find((row) => row.row === then.row)
  if (!now) return null
  const same = sameValue(then, now)
  return (
    <Link className="item" href={toRow(sheet, then.row)}>
      <span className="strong">
        <Held>
          {now.no}. {now.name}
        </Held>
      </span>
      <span className="num strong">
        {answered ? signedBaht(valueTotal(now) - valueTotal(then)) : valueText(then)}
      </span>
      {answered &&
        (same ? (
          <span className="sub">{TEXT.same}</span>
        ) : (
          <Moved before={then} after={now} columns={sheet.columns} />
        ))}
      {then.note && (
        <span className="sub">
          <Held>{TEXT.note(then.note)}</Held>
        </span>
      )}
    </Link>
  )
}
