import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, useParams } from 'wouter'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { Asked } from '../api/asked.tsx'
import { NoSuchSheet } from '../sheets/no-such-sheet.tsx'
import { sheetQuery } from '../sheets/sheet-queries.ts'
import { useSheet } from '../sheets/use-sheet.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { MarketEdit } from './market-edit.tsx'
import { MarketReading } from './market-reading.tsx'
import { type RegistryPlace, useRegistryPlace } from './market-queries.ts'
import { NewMarket } from './new-market.tsx'
import './markets.css'

const SheetDialogs = lazy(async () => ({
  default: (await import('../sheets/sheet-dialogs.tsx')).SheetDialogs,
}))

/** One market of a fiscal year: /registry/FY2024/m12.-?d=5201, or a new one: /registry/FY2024/new */
export function MarketScreen() {
  const place = useRegistryPlace()
  const { row = '' } = useParams<{ row: string }>()
  if (!place) return <NoSuchSheet title={MARKETS.title} />
  return <Loaded key={`${place.period} ${place.district} ${row}`} place={place} row={row} />
}

type Asking = { place: RegistryPlace; row: string }

function Loaded({ place, row }: Asking) {
  const question = useQuery(sheetQuery(place))
  if (question.data) return <Market place={place} row={row} view={question.data} />
  return (
    <Page title={MARKETS.title} heading={MARKETS.title}>
      <Asked question={question}>{() => null}</Asked>
    </Page>
  )
}

function Market({ place, row, view }: Asking & { view: SheetView }) {
  const sheet = useSheet(place, view)
  const found = sheet.rows.find((one) => one.row === row)
  const props = { sheet, place }
  return (
    <>
      {row === 'new' ? (
        <NewMarket {...props} />
      ) : !found ? (
        <NoSuchMarket place={place} />
      ) : sheet.mayWrite ? (
        <MarketEdit {...props} row={found} />
      ) : (
        <MarketReading {...props} row={found} />
      )}
      <Suspense>{sheet.asking && <SheetDialogs sheet={sheet} />}</Suspense>
    </>
  )
}

function NoSuchMarket({ place }: { place: RegistryPlace }) {
  const all = (
    <Link className="btn" href={sheetPath(place)}>
      {MARKETS.all}
    </Link>
  )
  return (
    <Page title={MARKETS.title} heading={MARKETS.title}>
      <Empty icon="search" title={MARKETS.noSuch} action={all} />
    </Page>
  )
}
