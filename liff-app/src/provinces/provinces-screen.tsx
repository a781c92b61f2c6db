import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import { HOME } from '#shared/text/home.th.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import type { ProvincesView } from '#shared/sheets/work-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { provincesPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { Asked } from '../api/asked.tsx'
import { formAskedFor, periodAsked } from '../session/asked.ts'
import { useMe } from '../session/me.ts'
import { Page } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useWide } from '../ui/wide.ts'
import { plainThai } from '../sheets/row-search.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { useProvinces } from './province-queries.ts'
import './acts.css'
import './province.css'
import { ProvinceLine } from './province-line.tsx'
import { confirmedOf, worstProvincesFirst } from './worst-first.ts'

/** The Department's list of provinces; `?m=` is the month. */
export function ProvincesScreen() {
  const me = useMe()
  const [search] = useSearchParams()
  const [, go] = useLocation()
  const form = formAskedFor(search)
  const place = { form, period: periodAsked(me, form, search.get('m')) }
  const question = useProvinces(place)
  const wide = useWide()
  const months = <PeriodSwitch place={place} onPick={(of) => go(provincesPath(of))} />
  return (
    <Page
      title={PROVINCE.allTitle}
      wide
      back={{ to: '/', label: HOME.title }}
      heading={PROVINCE.allTitle}
      sub={FORM_NAME[form]}
      aside={wide && months}
    >
      {!wide && months}
      <Asked question={question} rows={8}>
        {(answer) => <Provinces view={answer} />}
      </Asked>
    </Page>
  )
}

type Line = ProvincesView['provinces'][number]
const ORDERS = ['worst', 'code'] as const
type Order = (typeof ORDERS)[number]

function Provinces({ view }: { view: ProvincesView }) {
  const [text, setText] = useState('')
  const [order, setOrder] = useState<Order>('worst')
  const wanted = plainThai(text)
  const ordered = order === 'worst' ? worstProvincesFirst(view.provinces) : view.provinces
  const lines = ordered.filter(
    (line) => plainThai(line.provinceName).includes(wanted) || line.province.startsWith(wanted),
  )
  return (
    <>
      <Country view={view} />
      <SearchField label={PROVINCE.search} text={text} onText={setText} />
      <div className="reasons" role="group" aria-label={PROVINCE.order}>
        {ORDERS.map((one) => (
          <button
            key={one}
            type="button"
            className="tab"
            aria-pressed={one === order}
            onClick={() => setOrder(one)}
          >
            {PROVINCE.orders[one]}
          </button>
        ))}
      </div>
      {lines.length === 0 && <p className="muted">{PROVINCE.noHit(text.trim())}</p>}
      <ul className="list edge provinces">
        {lines.map((line) => (
          <ProvinceLine key={line.province} line={line} view={view} />
        ))}
      </ul>
      <p className="small muted">
        <Held>{PROVINCE.asOf(dayAndTime(new Date(view.now)))}</Held>
      </p>
    </>
  )
}

function Country({ view: { form, provinces } }: { view: ProvincesView }) {
  const sum = (of: (line: Line) => number): number => provinces.reduce((all, line) => all + of(line), 0)
  const all = sum((line) => line.districts)
  const { country } = PROVINCE
  return (
    <section className="card" aria-label={country.title}>
      <dl className="kv">
        <dt>{country.locked}</dt>
        <dd>
          {sum((line) => line.locked)}/{all}
        </dd>
        <dt>{country.confirmed}</dt>
        <dd>
          {sum((line) => confirmedOf(line.byState).confirmed)}/{all}
        </dd>
        {hasMoney(form) && (
          <>
            <dt>{PROVINCE.countedBaht}</dt>
            <dd className="num">{formatBaht(sum((line) => line.officialTotal))}</dd>
            <dt>{country.total}</dt>
            <dd className="num">{formatBaht(sum((line) => line.total))}</dd>
          </>
        )}
      </dl>
      <Link className="look" href="/requests">
        {PROVINCE.toRequests}
      </Link>
    </section>
  )
}
