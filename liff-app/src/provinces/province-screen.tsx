import { Link, useLocation, useParams, useSearchParams } from 'wouter'
import { Month } from '#shared/calendar/month.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { may } from '#shared/people/permissions.ts'
import { HOME } from '#shared/text/home.th.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { shortDay } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { useWide } from '../ui/wide.ts'
import { MonthSwitch } from './month-switch.tsx'
import { Overview } from './overview.tsx'
import { useProvince } from './province-queries.ts'
import './province.css'

/** A province's month: who is behind, what is locked, and how much is not yet counted. `?p=` or one's own first province. */
export function ProvinceScreen() {
  const me = useMe()
  const params = useParams<{ month: string }>()
  const [search] = useSearchParams()
  const read = Month.safeParse(params.month)
  const month = read.success ? read.data : me.workingMonth
  const province = search.get('p') ?? me.posts.find((post) => post.role === 'province-officer')?.area
  if (province) return <Province province={province} month={month} />
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

function Province({ province, month }: { province: string; month: Month }) {
  const me = useMe()
  const [, go] = useLocation()
  const wide = useWide()
  const question = useProvince(province, month)
  const view = question.data
  const back = may(me.posts, 'read-provinces', 'TH')
    ? { to: `/provinces?m=${month}`, label: PROVINCE.allTitle }
    : { to: '/', label: HOME.title }
  const months = <MonthSwitch month={month} onPick={(picked) => go(`/province/${picked}?p=${province}`)} />
  return (
    <Page
      title={PROVINCE.title}
      wide
      back={back}
      heading={FORM_NAME['otop-sales']}
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
