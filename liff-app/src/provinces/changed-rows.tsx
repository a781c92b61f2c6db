import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { type ChangedView, type Mark, MARKS } from '#shared/history/changed.ts'
import type { Column } from '#shared/markets/columns.ts'
import { type Form, hasMoney } from '#shared/sheets/forms.ts'
import { ASKED } from '#shared/text/asked.th.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import type { EntryChange } from '#shared/sheets/receipt-view.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { whyNot } from '../api/asked.tsx'
import type { SheetPlace } from '../sheets/sheet-queries.ts'
import { FieldError } from '../ui/field-error.tsx'
import { toRow } from '../sheets/confirm-rows.tsx'
import { kindAnd } from '../sheets/row-kind.ts'
import { Held } from '../ui/held.tsx'
import { entryChanges } from '../markets/entry-changes.ts'
import { signedBaht } from './lock-dialog.tsx'
import { Moved } from './moved.tsx'
import { changedQuery } from './review-queries.ts'
import { valueTotal } from './row-value.ts'

const TEXT = REVIEW.since

/** The rows that stand otherwise than when the month was confirmed, certified or locked, before → after. */
export function ChangedRows({ place, columns }: { place: SheetPlace; columns: readonly Column[] }) {
  const [picked, setPicked] = useState<Mark | null>(null)
  const { data, error } = useQuery(changedQuery(place, picked))
  if (!data) {
    return (
      <section className="card">
        <h2>{TEXT.title}</h2>
        {error ? <FieldError>{whyNot(error)}</FieldError> : <p className="muted">{ASKED.loading}</p>}
      </section>
    )
  }
  const { since } = data
  if (!since) return null
  return (
    <section className="card listed" aria-labelledby="changed">
      <h2 id="changed">{TEXT.title}</h2>
      <div className="reasons" role="group" aria-label={TEXT.group}>
        {MARKS.filter((mark) => data.last[mark]).map((mark) => (
          <button
            key={mark}
            type="button"
            className="tab"
            aria-pressed={mark === (picked ?? since)}
            onClick={() => setPicked(mark)}
          >
            {TEXT.marks[mark]}
          </button>
        ))}
      </div>
      <Sum form={place.form} data={data} since={since} />
      {data.rows.map((row) => (
        <ChangedRow key={row.row} {...{ place, row, columns }} />
      ))}
    </section>
  )
}

function Sum({ form, data, since }: { form: Form; data: ChangedView; since: Mark }) {
  const mark = data.last[since]
  return (
    <p className="sum-line" aria-live="polite">
      <b className={data.rows.length > 0 ? 'far' : undefined}>
        {data.rows.length > 0 ? TEXT.sum(form, data.rows.length, signedBaht(data.difference)) : TEXT.none}
      </b>
      {mark && (
        <span className="small muted">
          <Held>{TEXT.when(TEXT.marks[since], dayAndTime(new Date(mark.at)))}</Held>
        </span>
      )}
    </p>
  )
}

/** What the registry tells otherwise of a market, a line a field. */
const Told = (change: EntryChange) =>
  entryChanges(change).map((line) => (
    <span key={line} className="sub moved-to">
      {line}
    </span>
  ))

type RowProps = { place: SheetPlace; row: ChangedView['rows'][number]; columns: readonly Column[] }

function ChangedRow({ place, row, columns }: RowProps) {
  const { before, after } = row
  const told = (
    <>
      <span className="strong">
        <Held>
          {row.no}. {row.name}
        </Held>
      </span>
      {hasMoney(place.form) && (
        <span className="num strong far">{signedBaht(valueTotal(after) - valueTotal(before))}</span>
      )}
      {after?.entry ? (
        <Told before={before?.entry ?? null} after={after.entry} />
      ) : (
        <Moved before={before} after={after} columns={columns} />
      )}
      <span className="sub">
        {kindAnd(row, row.by && row.at && TEXT.by(row.by, dayAndTime(new Date(row.at))))}
      </span>
    </>
  )
  if (!after) return <div className="item">{told}</div>
  return (
    <Link className="item" href={toRow(place, row.row)}>
      {told}
    </Link>
  )
}
