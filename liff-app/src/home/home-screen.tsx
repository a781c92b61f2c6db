import { Link } from 'wouter'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { may } from '#shared/people/permissions.ts'
import type { PostView } from '#shared/people/people-view.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { dayWithYear, shortDay, weekdayWord } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { DistrictCard } from './district-card.tsx'
import { GuestScreen } from './guest-screen.tsx'
import './home.css'
import { useMyWork } from './home-queries.ts'
import { OverviewCard } from './overview-card.tsx'
import { StateChip } from './state-chip.tsx'

/** งานของฉัน: a card for every post and open job, what is done below. */
export function HomeScreen() {
  const me = useMe()
  return me.posts.length === 0 ? <GuestScreen name={me.person.name} /> : <WorkScreen />
}

function WorkScreen() {
  const me = useMe()
  const work = useMyWork()
  const today = dayOf(new Date(work.data?.now ?? me.now))
  return (
    <Page
      title={HOME.title}
      heading={HOME.title}
      sub={<span className="small">{me.person.name}</span>}
      aside={
        <p className="small muted today">
          {weekdayWord(today)}
          <br />
          {dayWithYear(today)}
        </p>
      }
    >
      <Asked question={work}>
        {(answer) => (
          <>
            <Cards cards={answer.cards} now={new Date(answer.now)} />
            <Done done={answer.done} now={new Date(answer.now)} />
          </>
        )}
      </Asked>
      <QuickLinks posts={me.posts} />
    </Page>
  )
}

function Cards({ cards, now }: { cards: MyWork['cards']; now: Date }) {
  if (cards.length === 0) return <p className="muted">{HOME.allDone}</p>
  return (
    <div className="cards">
      {cards.map((work) =>
        work.kind === 'district' ? (
          <DistrictCard key={`${work.post.role} ${work.post.area} ${work.period}`} work={work} now={now} />
        ) : (
          <OverviewCard key={`${work.post.role} ${work.post.area} ${work.period}`} work={work} now={now} />
        ),
      )}
    </div>
  )
}

function Done({ done, now }: { done: MyWork['done']; now: Date }) {
  if (done.length === 0) return null
  return (
    <section className="stack">
      <h2 className="quiet-heading">{HOME.doneHeading}</h2>
      {done.map((one) => (
        <DoneLine
          key={`${one.area} ${one.period}`}
          one={one}
          closed={now >= calendarOf(one.period).closesAt}
        />
      ))}
    </section>
  )
}

function DoneLine({ one, closed }: { one: MyWork['done'][number]; closed: boolean }) {
  const sheet = `/otop/${one.period}`
  const to = one.confirmed
    ? `${sheet}/receipt/${one.confirmed.receipt}?d=${one.area}`
    : `${sheet}?d=${one.area}`
  return (
    <Link className="card done" href={to}>
      <b>{HOME.jobTitle(FORM_NAME[one.form] ?? one.form, one.period)}</b>
      <span className="rowx between">
        <span className="small muted">
          {one.areaName}
          {one.confirmed && ` · ${HOME.confirmedOn(shortDay(dayOf(new Date(one.confirmed.at))))}`}
        </span>
        <StateChip state={one.state} closed={closed} />
      </span>
    </Link>
  )
}

function QuickLinks({ posts }: { posts: readonly PostView[] }) {
  const people = posts.some((post) => may(posts, 'read-people', post.area))
  const producers = posts.some((post) => post.area !== 'TH')
  if (!people && !producers) return null
  return (
    <nav className="quick" aria-label={HOME.links}>
      {producers && (
        <Link href="/producers">
          <Icon name="shop" />
          {HOME.producers}
        </Link>
      )}
      {people && (
        <Link href="/people">
          <Icon name="users" />
          {HOME.people}
        </Link>
      )}
    </nav>
  )
}
