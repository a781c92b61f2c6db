import { Link } from 'wouter'
import type { ChangedView } from '#shared/history/changed.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CERTIFY } from '#shared/text/certify.th.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { CATEGORY_SHORT, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { valueText } from '../provinces/row-value.ts'
import { toRow } from '../sheets/confirm-rows.tsx'
import type { SheetPlace } from '../sheets/sheet-queries.ts'
import { Held } from '../ui/held.tsx'
import { useChangedSinceCertified } from './certificate-queries.ts'
import { newlySilent, soldBefore } from './certify-figures.ts'
import { Folded } from './folded.tsx'

/** Producers that had a sale last month and have none now. */
export function SilentRows({ sheet }: { sheet: SheetView }) {
  const rows = newlySilent(sheet.rows)
  if (rows.length === 0 || !sheet.previousPeriod) return null
  const month = monthName(sheet.previousPeriod)
  return (
    <section className="card listed">
      <h2>
        <Held>{CERTIFY.silent(rows.length)}</Held>
      </h2>
      <Folded rows={rows}>
        {(row) => (
          <Link key={row.row} className="item" href={toRow(sheet, row.row)}>
            <span className="strong">
              <Held>
                {row.no}. {row.name}
              </Held>
            </span>
            <span className="muted">{ROW_STATE_WORD[row.state]}</span>
            <span className="sub">
              {CATEGORY_SHORT[row.category]} · {CONFIRM.was(month, formatBaht(soldBefore(row.previous)))}
            </span>
          </Link>
        )}
      </Folded>
    </section>
  )
}

/** What is otherwise than in the version certified before; nothing when there was none. */
export function ChangedRows({ place }: { place: SheetPlace }) {
  const { data } = useChangedSinceCertified(place)
  if (!data || data.since === null) return null
  const { rows, difference } = data
  if (rows.length === 0) return <p className="muted small">{CERTIFY.unchanged}</p>
  return (
    <section className="card listed">
      <h2>
        <Held>{CERTIFY.changed(rows.length)}</Held>
      </h2>
      <p className="small muted">{CERTIFY.changedTotal(signed(difference))}</p>
      <Folded rows={rows}>
        {(row) => (
          <Link key={row.row} className="item" href={toRow(place, row.row)}>
            <span className="strong">
              <Held>
                {row.no}. {row.name}
              </Held>
            </span>
            <span className="num strong">{inWords(row.after)}</span>
            <span className="sub">
              {row.before ? CERTIFY.was(inWords(row.before)) : CERTIFY.added}
              {row.by && ` · ${row.by}`}
            </span>
          </Link>
        )}
      </Folded>
    </section>
  )
}

const signed = (satang: number): string => (satang > 0 ? '+' : '') + formatBaht(satang)

const inWords = (value: ChangedView['rows'][number]['after']): string =>
  value ? valueText(value) : REVIEW.since.gone
