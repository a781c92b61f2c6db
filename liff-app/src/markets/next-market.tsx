import { Link } from 'wouter'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Icon } from '../ui/icon.tsx'

type NextProps = {
  sheet: Sheet
  row: RowView
  /** The form that the button sends; null only leafs. */
  form: string | null
  busy?: boolean
}

/** The market before, and the one after it; of the last one the button saves and leads to the list. */
export function NextMarket({ sheet: { rows, place }, row, form, busy = false }: NextProps) {
  const at = rows.indexOf(row)
  const [before, after] = [rows[at - 1], rows[at + 1]]
  const to = (one: RowView | undefined): string => sheetPath(place, one ? `/${one.row}` : '')
  const word = (
    <>
      {form ? (after ? MARKETS.saveAndNext : MARKETS.save) : after ? MARKETS.after : MARKETS.all}{' '}
      <Icon name="right" />
    </>
  )
  return (
    <>
      {before && (
        <Link className="btn" href={to(before)}>
          {MARKETS.before}
        </Link>
      )}
      {form ? (
        <button type="submit" form={form} className="btn p" aria-disabled={busy}>
          {busy ? MARKETS.saving : word}
        </button>
      ) : (
        <Link className="btn p" href={to(after)}>
          {word}
        </Link>
      )}
    </>
  )
}
