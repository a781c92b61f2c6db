import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { may } from '#shared/people/permissions.ts'
import { provincePath, sheetPath } from '#shared/sheets/sheet-path.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { dayWithYear, longMonth } from '#shared/text/dates.th.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { NoSuchSheet } from '../sheets/no-such-sheet.tsx'
import { SheetNotes } from '../sheets/sheet-notes.tsx'
import { SheetToast } from '../sheets/sheet-toast.tsx'
import { sheetQuery } from '../sheets/sheet-queries.ts'
import { lastDay, standingOf } from '../sheets/time-left.ts'
import { type Sheet, useSheet } from '../sheets/use-sheet.ts'
import { Chip } from '../ui/chip.tsx'
import { Page } from '../ui/page.tsx'
import { Toast } from '../ui/toast.tsx'
import { AddLink } from './add-link.tsx'
import { MarketList } from './market-list.tsx'
import { Unbroken } from './market-page.tsx'
import { type RegistryPlace, useRegistryPlace } from './market-queries.ts'
import { PaperForm } from './paper-form.tsx'
import { RegistryFoot } from './registry-foot.tsx'
import { WaitingMarkets } from './waiting-markets.tsx'
import './markets.css'

const SheetDialogs = lazy(async () => ({
  default: (await import('../sheets/sheet-dialogs.tsx')).SheetDialogs,
}))

/** The markets of a district's fiscal year: /registry/FY2024?d=5201 */
export function RegistryScreen() {
  const place = useRegistryPlace()
  return place ? <Loaded key={`${place.period} ${place.district}`} place={place} /> : <NoRegistry />
}

const NoRegistry = () => <NoSuchSheet title={MARKETS.title} />

function Loaded({ place }: { place: RegistryPlace }) {
  const question = useQuery({ ...sheetQuery(place), staleTime: 0 })
  if (question.data) return <Registry place={place} view={question.data} />
  return (
    <Page title={MARKETS.title} heading={MARKETS.title}>
      <Asked question={question}>{() => null}</Asked>
    </Page>
  )
}

function Registry({ place, view }: { place: RegistryPlace; view: SheetView }) {
  const sheet = useSheet(place, view)
  const { posts } = useMe()
  const { tone, icon, words } = standingOf(view)
  const due = MARKETS.dueBy(dayWithYear(lastDay(view.calendar.districtDueAt)))
  const province = place.district.slice(0, 2)
  const above = !sheet.permitted && may(posts, 'read-sheets', province)
  const back = above
    ? { to: provincePath({ ...place, province }), label: SHEET.toProvince }
    : { to: '/', label: SHEET.home }
  return (
    <Page
      title={`${MARKETS.title} ${longMonth(place.period)}`}
      heading={
        <>
          {MARKETS.title}
          <br />
          {longMonth(place.period)}
        </>
      }
      sub={
        <Unbroken
          parts={[areaTitle(place.district, view.districtName), sheet.mayWrite ? due : MARKETS.readOnly]}
        />
      }
      aside={
        <Chip tone={tone} icon={icon}>
          {words}
        </Chip>
      }
      back={back}
      foot={<RegistryFoot sheet={sheet} />}
    >
      <SheetNotes sheet={sheet} />
      <Content sheet={sheet} place={place} />
      <Told />
      <SheetToast sheet={sheet} />
      <Suspense>{sheet.asking && <SheetDialogs sheet={sheet} />}</Suspense>
    </Page>
  )
}

function Content({ sheet, place }: { sheet: Sheet; place: RegistryPlace }) {
  return (
    <>
      <MarketList sheet={sheet} place={place} />
      <WaitingMarkets place={place} />
      <AddLink sheet={sheet} />
      <PaperForm district={place.district} year={place.period} writable={sheet.mayWrite} />
      <Link className="btn q" href={sheetPath(place, '/history')}>
        {MARKETS.history}
      </Link>
    </>
  )
}

/** What the page before has done. */
function Told() {
  const state = useHistoryState<{ told?: string } | null>()
  const [heard, setHeard] = useState<string | null>(null)
  const told = state?.told
  return told && told !== heard ? <Toast key={told} message={told} onDone={() => setHeard(told)} /> : null
}
