import { Link } from 'wouter'
import { yearOf } from '#shared/calendar/form.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { MARKET_SALES } from '#shared/text/sheet-words.th.ts'
import { Note } from '../ui/note.tsx'
import type { Sheet } from './use-sheet.ts'

/** A market that the list lacks is not in the year's registry; the way there. */
export function MissingMarket({ sheet }: { sheet: Sheet }) {
  const { period, district } = sheet.place
  if (!sheet.mayWrite) return null
  return (
    <div className="pad">
      <Note title={MARKET_SALES.missing}>
        <Link
          className="btn sm"
          href={sheetPath({ form: 'market-registry', period: yearOf(period), district })}
        >
          {MARKET_SALES.toRegistry}
        </Link>
      </Note>
    </div>
  )
}
