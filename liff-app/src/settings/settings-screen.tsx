import { Link } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import { CALENDAR, SETTINGS } from '#shared/text/calendar.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { JOBS } from '#shared/text/jobs.th.ts'
import { PEOPLE } from '#shared/text/people.th.ts'
import { useJobs } from '../jobs/jobs-queries.ts'
import { useMe } from '../session/me.ts'
import { Held } from '../ui/held.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { Exceptions } from './exceptions.tsx'
import { MarketSettings } from './market-settings.tsx'

/** What of the system can be looked at or set by this person. */
export function SettingsScreen() {
  const { posts } = useMe()
  return (
    <Page title={SETTINGS.title} heading={SETTINGS.title} back={{ to: '/', label: HOME.title }}>
      <nav className="card listed" aria-label={SETTINGS.title}>
        <Way to="/calendar" icon="cal" name={CALENDAR.title} about={SETTINGS.calendar} />
        {posts.some((post) => may(posts, 'read-people', post.area)) && (
          <Way to="/people" icon="users" name={PEOPLE.title} about={SETTINGS.people} />
        )}
        {may(posts, 'read-jobs', 'TH') && <WayToJobs />}
      </nav>
      {may(posts, 'edit-calendar', 'TH') && <MarketSettings />}
      {may(posts, 'grant-exceptions', 'TH') && <Exceptions />}
    </Page>
  )
}

/** How many failed stands in the place of what is there to be seen. */
function WayToJobs() {
  const failed = useJobs().data?.failed ?? 0
  return (
    <Way to="/jobs" icon="sync" name={JOBS.title} about={failed > 0 ? JOBS.failed(failed) : JOBS.about} />
  )
}

function Way({ to, icon, name, about }: { to: string; icon: IconName; name: string; about: string }) {
  return (
    <Link className="item" href={to}>
      <span className="strong rowx">
        <Icon name={icon} />
        {name}
      </span>
      <Icon name="right" />
      <span className="sub">
        <Held>{about}</Held>
      </span>
    </Link>
  )
}
