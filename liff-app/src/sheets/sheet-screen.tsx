import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import { yearOf } from '#shared/calendar/form.ts'
import { may } from '#shared/people/permissions.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { shortMonth } from '#shared/text/dates.th.ts'
import { SHEET_WORDS } from '#shared/text/sheet-words.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { provincePath, sheetPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Page, useTitle } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWide } from '../ui/wide.ts'
import { sheetQuery, type SheetPlace, useSheetPlace } from './sheet-queries.ts'
import { useSheet } from './use-sheet.ts'
import './sheet.css'
import './sheet-row.css'

// A phone does not load the desk's grid nor a desk the phone's list, and both open before their dialogs have come.
const loadGrid = async () => ({ default: (await import('./sheet-grid.tsx')).SheetGrid })
const SheetGrid = lazy(loadGrid)
const loadPhone = async () => ({ default: (await import('./sheet-phone.tsx')).SheetPhone })
const SheetPhone = lazy(loadPhone)
const loadDialogs = async () => ({ default: (await import('./sheet-dialogs.tsx')).SheetDialogs })
const SheetDialogs = lazy(loadDialogs)

/** The month sheet of a district: /otop/2024-07?d=5201&show=todo&row=p1.food */
export function SheetScreen() {
  const place = useSheetPlace()
  useTitle(place ? `${FORM_NAME[place.form]} ${shortMonth(place.period)}` : SHEET.title)
  if (!place) {
    return (
      <Page title={SHEET.title} heading={SHEET.title}>
        <Empty
          icon="user"
          title={SHEET.noDistrict.title}
          action={
            <Link className="btn p" href="/">
              {SHEET.home}
            </Link>
          }
        >
          {SHEET.noDistrict.body}
        </Empty>
      </Page>
    )
  }
  return <Loaded key={`${place.form} ${place.period} ${place.district}`} place={place} />
}

function Loaded({ place }: { place: SheetPlace }) {
  const question = useQuery(sheetQuery(place))
  const wide = useWide()
  useEffect(() => void (wide ? loadGrid() : loadPhone()), [wide]) // while the rows are on their way
  if (question.data) return <Ready place={place} view={question.data} />
  return (
    <div className="phone">
      <main>
        <Asked question={question} rows={7}>
          {() => null}
        </Asked>
      </main>
    </div>
  )
}

function Ready({ place, view }: { place: SheetPlace; view: SheetView }) {
  const sheet = useSheet(place, view)
  const wide = useWide()
  const { posts } = useMe()
  useEffect(() => void loadDialogs(), [])
  const province = place.district.slice(0, 2)
  const overview = provincePath({ ...place, province })
  const back = !sheet.permitted && may(posts, 'read-sheets', province) ? overview : null
  if (view.rows.length === 0) return <NoRows place={place} />
  return (
    <>
      <Suspense fallback={<Waiting />}>
        {wide ? <SheetGrid sheet={sheet} back={back} /> : <SheetPhone sheet={sheet} back={back} />}
      </Suspense>
      <Suspense>{sheet.asking && <SheetDialogs sheet={sheet} />}</Suspense>
    </>
  )
}

const Waiting = () => (
  <div className="phone">
    <main>
      <Skeleton says={SHEET.opening} />
    </main>
  </div>
)

/** Nothing to fill in: producers are the province's to add, markets stand in the year's registry. */
function NoRows({ place }: { place: SheetPlace }) {
  const { empty } = SHEET_WORDS[place.form]
  const registry = { ...place, form: 'market-registry', period: yearOf(place.period) } as const
  return (
    <div className="phone">
      <main>
        <Empty
          level={1}
          icon="list"
          title={empty.title}
          action={
            <Link className="btn p" href={place.form === 'otop-sales' ? '/producers' : sheetPath(registry)}>
              {empty.go}
            </Link>
          }
        >
          {empty.body}
        </Empty>
      </main>
    </div>
  )
}
