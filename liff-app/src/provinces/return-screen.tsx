import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { may } from '#shared/people/permissions.ts'
import { RETURN, REVIEW } from '#shared/text/review.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { reviewPath } from '#shared/sheets/sheet-path.ts'
import { Asked } from '../api/asked.tsx'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { useMe } from '../session/me.ts'
import { type SheetPlace, sheetQuery } from '../sheets/sheet-queries.ts'
import { Empty } from '../ui/empty.tsx'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ReturnRows } from './return-rows.tsx'
import './districts.css'
import './province.css'
import { returnable } from './review-foot.tsx'
import { useDistrictPlace } from './use-district.ts'

/** Row id → its note; a row that is not ticked is not in it. */
export type Picked = Readonly<Record<string, string>>

/** Ticks the rows that a district must look at again, and sends them back with one message. */
export function ReturnScreen() {
  const place = useDistrictPlace()
  return place ? <Return place={place} /> : <NotFoundScreen />
}

function Return({ place }: { place: SheetPlace }) {
  const { posts } = useMe()
  const [, go] = useLocation()
  const question = useQuery({ ...sheetQuery(place), staleTime: 0 })
  const [picked, setPicked] = useState<Picked>({})
  const [asks, setAsks] = useState(false)
  const sheet = question.data
  const review = reviewPath(place)
  const can = sheet && returnable(sheet) && may(posts, 'return', place.district)
  const count = Object.keys(picked).length
  return (
    <Page
      title={RETURN.title}
      heading={sheet ? RETURN.heading(sheet.districtName) : RETURN.title}
      sub={REVIEW.sub(FORM_NAME[place.form] ?? place.form, place.period)}
      back={{ to: review, label: RETURN.back }}
      foot={
        can && (
          <button
            type="button"
            className="btn p xl"
            aria-disabled={count === 0}
            onClick={() => setAsks(count > 0)}
          >
            <Icon name="ret" />
            {RETURN.next(count)}
          </button>
        )
      }
    >
      <Asked question={question} rows={8}>
        {(answer) =>
          can || asks ? (
            <Ticking sheet={answer} picked={picked} onPicked={setPicked} />
          ) : (
            <Barred review={review} />
          )
        }
      </Asked>
      {sheet && asks && (
        <ReturnDialog
          sheet={sheet}
          picked={picked}
          onClose={() => setAsks(false)}
          onDone={() => go(review)}
        />
      )}
    </Page>
  )
}

function Barred({ review }: { review: string }) {
  return (
    <Empty
      icon="lock"
      title={RETURN.barred}
      action={
        <Link className="btn p" href={review}>
          {RETURN.back}
        </Link>
      }
    />
  )
}

type TickingProps = { sheet: SheetView; picked: Picked; onPicked: (picked: Picked) => void }

function Ticking({ sheet, picked, onPicked }: TickingProps) {
  return (
    <>
      <p className="small muted">
        <Held>{RETURN.how}</Held>
      </p>
      <ReturnRows sheet={sheet} picked={picked} onPicked={onPicked} />
    </>
  )
}
