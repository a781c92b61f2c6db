import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { Month } from '#shared/calendar/month.ts'
import { workingMonth } from '#shared/calendar/period-calendar.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { HOME } from '#shared/text/home.th.ts'
import type { ProvincesView } from '#shared/sheets/work-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Chip } from '../ui/chip.tsx'
import { Meter } from '../ui/meter.tsx'
import { Page } from '../ui/page.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useWide } from '../ui/wide.ts'
import { plainThai } from '../sheets/row-search.ts'
import { MonthSwitch } from './month-switch.tsx'
import { useProvinces } from './province-queries.ts'
import './province.css'
import { confirmedOf } from './worst-first.ts'

/** The Department's list of provinces; `?m=` is the month. */
export function ProvincesScreen() {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const read = Month.safeParse(search.get('m'))
  const month = read.success ? read.data : workingMonth(new Date(me.now))
  const question = useProvinces(month)
  const wide = useWide()
  const months = (
    <MonthSwitch month={month} now={new Date(me.now)} onPick={(picked) => setSearch({ m: picked })} />
  )
  return (
    <Page
      title={PROVINCE.allTitle}
      wide
      back={{ to: '/', label: HOME.title }}
      heading={PROVINCE.allTitle}
      sub={FORM_NAME['otop-sales']}
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

function Provinces({ view }: { view: ProvincesView }) {
  const [text, setText] = useState('')
  const wanted = plainThai(text)
  const lines = view.provinces.filter(
    (line) => plainThai(line.provinceName).includes(wanted) || line.province.startsWith(wanted),
  )
  const all = view.provinces.map((line) => confirmedOf(line.byState))
  const sum = (pick: 'confirmed' | 'all'): number => all.reduce((total, one) => total + one[pick], 0)
  return (
    <>
      <p className="strong">{PROVINCE.countryConfirmed(sum('confirmed'), sum('all'))}</p>
      <SearchField label={PROVINCE.search} text={text} onText={setText} />
      {lines.length === 0 && <p className="muted">{PROVINCE.noHit(text.trim())}</p>}
      <ul className="list edge provinces">
        {lines.map((line) => (
          <ProvinceLine key={line.province} line={line} period={view.period} />
        ))}
      </ul>
      <p className="small muted">
        <Held>{PROVINCE.asOf(dayAndTime(new Date(view.now)))}</Held>
      </p>
    </>
  )
}

function ProvinceLine({ line, period }: { line: Line; period: Month }) {
  const { confirmed, all } = confirmedOf(line.byState)
  const drafts = line.byState.draft ?? 0
  return (
    <li>
      <Link className="item" href={`/province/${period}?p=${line.province}`}>
        <span className="strong">{line.provinceName}</span>
        <Chip tone={confirmed === all ? 'ok' : confirmed + drafts > 0 ? 'brand' : 'none'}>
          {PROVINCE.confirmedOf(confirmed, all)}
        </Chip>
        <Meter
          label={PROVINCE.confirmedOf(confirmed, all)}
          parts={[
            { kind: 'filled', count: confirmed },
            { kind: 'quiet', count: drafts },
            { kind: 'rest', count: all - confirmed - drafts },
          ]}
        />
        <span className="num small">{line.total > 0 ? formatBaht(line.total) : PROVINCE.none}</span>
      </Link>
    </li>
  )
}
