import { Fragment, type ReactNode } from 'react'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { longMonth, shortDay } from '#shared/text/dates.th.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { lastDay } from '../sheets/time-left.ts'
import type { Sheet } from '../sheets/use-sheet.ts'
import { Page } from '../ui/page.tsx'

type MarketPageProps = {
  sheet: Sheet
  /** Null for a market that is not in the list yet. */
  row: RowView | null
  heading: ReactNode
  aside?: ReactNode
  foot: ReactNode
  children: ReactNode
}

/** The frame of a page about one market: which of how many, of which year, until when. */
export function MarketPage({ sheet, row, heading, aside, foot, children }: MarketPageProps) {
  const { rows, view, place, mayWrite } = sheet
  const nth = row ? MARKETS.nth(rows.indexOf(row) + 1, rows.length) : view.districtName
  const until = mayWrite ? MARKETS.dueBy(shortDay(lastDay(view.calendar.districtDueAt))) : null
  return (
    <Page
      title={MARKETS.title}
      heading={heading}
      sub={<Unbroken parts={[nth, longMonth(place.period), until]} />}
      aside={aside}
      back={{ to: sheetPath(place), label: MARKETS.all }}
      foot={foot}
    >
      {children}
    </Page>
  )
}

/** Parts of a line, none of which is cut at its end. */
export const Unbroken = ({ parts }: { parts: readonly (string | null)[] }) =>
  parts
    .filter((part) => part !== null)
    .map((part, at) => (
      <Fragment key={part}>
        {at > 0 && ' · '}
        <span className="nb">{part}</span>
      </Fragment>
    ))
