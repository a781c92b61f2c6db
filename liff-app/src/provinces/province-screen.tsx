import { Link, useLocation, useParams, useSearchParams } from 'wouter'
import type { Period } from '#shared/calendar/form.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { provincePath, provincesPath } from '#shared/sheets/sheet-path.ts'
import { may } from '#shared/people/permissions.ts'
import { HOME } from '#shared/text/home.th.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { shortDay } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { formAskedFor, periodAsked } from '../session/asked.ts'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { useWide } from '../ui/wide.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { Overview } from './overview.tsx'
import { useProvince } from './province-queries.ts'
import './province.css'

/** A province's month: who is behind, what is locked, and how much is not yet counted. `?p=` or one's own first province. */
export function ProvinceScreen() {
  const me = useMe()
  const params = useParams<{ period: string }>()
  const [search] = useSearchParams()
  const form = formAskedFor(search)
  const period = periodAsked(me, form, params.period)
  const province = search.get('p') ?? me.posts.find((post) => post.role === 'province-officer')?.area
  if (province) return <Province place={{ form, period, province }} />
  return (
    <Page title={PROVINCE.title} heading={PROVINCE.title}>
      <Empty
        icon="chart"
        title={PROVINCE.whichProvince}
        action={
          <Link className="btn p" href="/provinces">
            {PROVINCE.toProvinces}
          </Link>
        }
      />
    </Page>
  )
}

type Place = { form: Form; period: Period; province: string }

function Province({ place }: { place: Place }) {
  const me = useMe()
  const [, go] = useLocation()
  const wide = useWide()
  const question = useProvince(place)
  const view = question.data
  const back = may(me.posts, 'read-provinces', 'TH')
    ? { to: provincesPath(place), label: PROVINCE.allTitle }
    : { to: '/', label: HOME.title }
  const pick = (of: { form: Form; period: Period }): void => go(provincePath({ ...place, ...of }))
  const months = <PeriodSwitch place={place} onPick={pick} />
  return (
    <Page
      title={PROVINCE.title}
      wide
      back={back}
      heading={FORM_NAME[place.form]}
      sub={view && <ProvinceSub view={view} />}
      aside={wide && months}
    >
      {!wide && months}
      <Asked question={question} rows={8}>
        {(answer) => <Overview view={answer} />}
      </Asked>
    </Page>
  )
}

function ProvinceSub({ view }: { view: ProvinceView }) {
  const lockBy = shortDay(lastDayBefore(new Date(view.calendar.provinceDueAt)))
  return <span className="small">{PROVINCE.subtitle(view.provinceName, lockBy)}</span>
}
