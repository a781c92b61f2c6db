import { useCallback, useState } from 'react'
import { useSearchParams } from 'wouter'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { YearView } from '#shared/calendar/calendar-answers.ts'
import { CALENDAR_FORMS, CalendarForm, FiscalYear, fiscalYearOf, type Period } from '#shared/calendar/form.ts'
import { may } from '#shared/people/permissions.ts'
import { CALENDAR } from '#shared/text/calendar.th.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { Toast } from '../ui/toast.tsx'
import { useWide } from '../ui/wide.ts'
import { useHolidays, useYear } from './calendar-queries.ts'
import './calendar.css'
import { DueDays } from './due-days.tsx'
import { Holidays } from './holidays.tsx'
import { PeriodCards } from './period-cards.tsx'
import { PeriodDialog } from './period-dialog.tsx'
import { PeriodTable } from './period-table.tsx'
import { WhyDialog } from './why-dialog.tsx'
import { FormTabs, YearSwitch } from './year-switch.tsx'

/** A fiscal year's dates of one form; `?y=` the year, `?f=` the form. */
export function CalendarScreen() {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const read = FiscalYear.safeParse(search.get('y'))
  const year = read.success ? read.data : fiscalYearOf(me.working['otop-sales'])
  const form = CalendarForm.safeParse(search.get('f')).data ?? 'otop-sales'
  const province = me.posts.find((post) => post.role === 'province-officer')?.area ?? null
  const question = useYear(year, province)
  const name = question.data?.provinceName
  const go = (to: { y?: string; f?: string }) => setSearch({ y: year, f: form, ...to }, { replace: true })
  return (
    <Page
      title={CALENDAR.title}
      heading={CALENDAR.title}
      back={{ to: '/', label: HOME.title }}
      sub={<span className="small">{name ? CALENDAR.forProvince(name) : CALENDAR.forCountry}</span>}
      aside={
        <YearSwitch year={year} working={me.working['otop-sales']} onPick={(picked) => go({ y: picked })} />
      }
      wide
    >
      <FormTabs forms={CALENDAR_FORMS} form={form} onPick={(picked) => go({ f: picked })} />
      <Asked question={question} rows={8}>
        {(view) => <Year view={view} form={form} />}
      </Asked>
    </Page>
  )
}

type Asking = { what: 'why' | 'edit'; period: Period }

function Year({ view, form }: { view: YearView; form: CalendarForm }) {
  const { posts } = useMe()
  const wide = useWide()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const now = new Date(view.now)
  const periods = view.periods.filter((one) => one.form === form)
  const dueDays = view.dueDays.find((one) => one.form === form)
  const done = useCallback((text: string) => {
    setAsking(null)
    setTold(text)
  }, [])
  const asked = periods.find(({ period }) => period === asking?.period)
  const List = wide ? PeriodTable : PeriodCards
  const close = () => setAsking(null)
  return (
    <>
      <p className="small muted">{CALENDAR.today(dayWithYear(dayOf(now)))}</p>
      {periods.length === 0 && <Empty icon="cal" title={CALENDAR.noPeriods} />}
      {periods.length > 0 && (
        <List
          periods={periods}
          now={now}
          mayEdit={may(posts, 'edit-calendar', 'TH')}
          onWhy={({ period }) => setAsking({ what: 'why', period })}
          onEdit={({ period }) => setAsking({ what: 'edit', period })}
        />
      )}
      <div className="calendar-more">
        {dueDays && view.province && (
          <DueDays
            key={form}
            {...{ dueDays, periods, now }}
            province={view.province}
            mayEdit={may(posts, 'set-due-day', view.province)}
            onDone={done}
          />
        )}
        <PublicHolidays view={view} onDone={done} />
      </div>
      {asked && asking?.what === 'why' && <WhyDialog period={asked} dueDays={dueDays} onClose={close} />}
      {asked && asking?.what === 'edit' && (
        <PeriodDialog period={asked} now={now} onClose={close} onDone={done} />
      )}
      {told && <Toast key={told} message={told} onDone={() => setTold(null)} />}
    </>
  )
}

function PublicHolidays({ view, onDone }: { view: YearView; onDone: (told: string) => void }) {
  const { posts } = useMe()
  return (
    <Asked question={useHolidays()}>
      {(table) => (
        <Holidays
          table={table}
          year={view.year}
          now={new Date(view.now)}
          mayEdit={may(posts, 'edit-calendar', 'TH')}
          onDone={onDone}
        />
      )}
    </Asked>
  )
}
