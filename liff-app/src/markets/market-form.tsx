import { isFiscalYear } from '#shared/calendar/form.ts'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { dayAndTime, dayWithYear } from '#shared/text/dates.th.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { useMe } from '../session/me.ts'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Held } from '../ui/held.tsx'
import type { Field, useMarketDraft } from './market-draft.ts'
import { MarketFields } from './market-fields.tsx'

type FormProps = {
  sheet: Sheet
  draft: ReturnType<typeof useMarketDraft>
  wrong: readonly Field[]
  row: RowView | null
}

/** The fields, and who reports: the signature of the paper form. */
export function MarketForm({ sheet, draft, wrong, row }: FormProps) {
  const { view, place } = sheet
  if (!isFiscalYear(place.period)) return null
  return (
    <>
      <MarketFields
        fields={draft.fields}
        change={draft.change}
        why={(field) => (wrong.includes(field) ? MARKETS.need[field] : null)}
        year={place.period}
        district={place.district}
        placeName={MARKETS.district(view.districtName, view.provinceName)}
      />
      <Reporter now={view.now} row={row} />
    </>
  )
}

function Reporter({ now, row }: { now: string; row: RowView | null }) {
  const { person } = useMe()
  if (row?.changedBy && row.changedAt)
    return (
      <p className="small muted">
        <Held>{MARKETS.lastBy(row.changedBy, dayAndTime(new Date(row.changedAt)))}</Held>
      </p>
    )
  return (
    <p className="small muted">
      <Held>{MARKETS.reporter(person.name, dayWithYear(dayOf(new Date(now))))}</Held>
      <br />
      <Held>{MARKETS.reporterNote}</Held>
    </p>
  )
}
