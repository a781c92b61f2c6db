import { Link } from 'wouter'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { PostView } from '#shared/people/people-view.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { APP } from '#shared/text/app.th.ts'
import { dayWithYear, weekdayWord } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { Asked } from '../api/asked.tsx'
import { mayIn, maySet } from '../desk-nav.ts'
import { useMe } from '../session/me.ts'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { DistrictCard } from './district-card.tsx'
import { DoneMonths } from './done-months.tsx'
import { ExceptedCard } from './excepted-card.tsx'
import { GuestScreen } from './guest-screen.tsx'
import './home.css'
import { useMyWork } from './home-queries.ts'
import { OverviewCard } from './overview-card.tsx'

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
            <Excepted excepted={answer.excepted} now={new Date(answer.now)} />
            <Cards cards={answer.cards} now={new Date(answer.now)} />
            <DoneMonths done={answer.done} />
          </>
        )}
      </Asked>
      <QuickLinks posts={me.posts} />
    </Page>
  )
}

function Excepted({ excepted, now }: { excepted: MyWork['excepted']; now: Date }) {
  if (excepted.length === 0) return null
  return (
    <div className="cards">
      {excepted.map((work) =>
        work.kind === 'district' ? (
          <DistrictCard
            key={`${work.form} ${work.post.role} ${work.post.area} ${work.period}`}
            work={work}
            now={now}
          />
        ) : (
          <ExceptedCard key={`${work.form} ${work.district} ${work.period}`} work={work} />
        ),
      )}
    </div>
  )
}

function Cards({ cards, now }: { cards: MyWork['cards']; now: Date }) {
  if (cards.length === 0) return <p className="muted">{HOME.allDone}</p>
  return (
    <div className="cards">
      {cards.map((work) =>
        work.kind === 'district' ? (
          <DistrictCard
            key={`${work.form} ${work.post.role} ${work.post.area} ${work.period}`}
            work={work}
            now={now}
          />
        ) : (
          <OverviewCard
            key={`${work.form} ${work.post.role} ${work.post.area} ${work.period}`}
            work={work}
            now={now}
          />
        ),
      )}
    </div>
  )
}

function QuickLinks({ posts }: { posts: readonly PostView[] }) {
  const people = mayIn(posts, 'read-people')
  const messages = mayIn(posts, 'read-messages')
  const producers = posts.some((post) => post.area !== 'TH')
  return (
    <nav className="quick" aria-label={HOME.links}>
      {messages && (
        <Link href="/messages">
          <Icon name="chat" />
          {APP.nav.messages}
        </Link>
      )}
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
      <Link href="/calendar">
        <Icon name="cal" />
        {HOME.calendar}
      </Link>
      <Link href="/me">
        <Icon name="user" />
        {HOME.me}
      </Link>
      {maySet(posts) && (
        <Link href="/settings">
          <Icon name="list" />
          {HOME.settings}
        </Link>
      )}
    </nav>
  )
}
