import { useSearchParams } from 'wouter'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { Month } from '#shared/calendar/month.ts'
import { COUNTRY, isProvince } from '#shared/areas/area.ts'
import { may } from '#shared/people/permissions.ts'
import type { PostView } from '#shared/people/people-view.ts'
import { FORMS } from '#shared/sheets/forms.ts'
import { ASKED } from '#shared/text/asked.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { CALLS, MESSAGES } from '#shared/text/messages.th.ts'
import { formAskedFor } from '../session/asked.ts'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { useWide } from '../ui/wide.ts'
import { CallList } from './call-list.tsx'
import { AreaPick, MonthPick, PartTabs, type Part } from './messages-picks.tsx'
import { Told } from './told.tsx'
import './messages.css'

/** Whom to call, and what LINE was given to tell. `?p=` the province ("TH": the country), `?m=` the month, `?t=told` the second part on a phone, `?form=` whose districts to call. */
export function MessagesScreen() {
  const { posts, now } = useMe()
  const [search] = useSearchParams()
  const asked = search.get('p')
  const own = areasToRead(posts)
  const area = asked !== null && (asked === COUNTRY || isProvince(asked)) ? asked : own[0]
  const read = Month.safeParse(search.get('m'))
  if (area !== undefined && own.length > 0)
    return <Messages area={area} month={read.success ? read.data : monthOf(new Date(now))} />
  return (
    <Page title={MESSAGES.title} heading={MESSAGES.title}>
      <Empty icon="lock" title={ASKED.notPermitted}>
        {MESSAGES.noPermission}
      </Empty>
    </Page>
  )
}

/** The areas whose messages these posts read: the provinces, or the country. */
const areasToRead = (posts: readonly PostView[]): string[] =>
  posts.filter(({ area }) => may(posts, 'read-messages', area)).map(({ area }) => area)

function Messages({ area, month }: { area: string; month: Month }) {
  const wide = useWide()
  const [search, setSearch] = useSearchParams()
  const country = area === COUNTRY
  const part: Part = country || search.get('t') === 'told' ? 'told' : 'calls'
  const form = formAskedFor(search)
  const go = (change: { p?: string; m?: string; t?: string; form?: string }): void =>
    setSearch({ p: area, m: month, t: part, form: FORMS[form].path, ...change })
  return (
    <Page
      title={MESSAGES.title}
      heading={MESSAGES.title}
      back={{ to: '/', label: HOME.title }}
      aside={wide && <AreaPick area={area} onPick={(p) => go({ p })} />}
      wide
    >
      {!wide && <AreaPick area={area} onPick={(p) => go({ p })} />}
      {country && <Note icon="phone" title={CALLS.pickProvince} />}
      {!wide && !country && <PartTabs part={part} onPick={(t) => go({ t })} />}
      <div className={country ? 'messages' : 'messages two'}>
        {!country && (wide || part === 'calls') && (
          <CallList province={area} form={form} onForm={(one) => go({ form: FORMS[one].path })} />
        )}
        {(wide || part === 'told') && (
          <Told area={area} month={month} pick={<MonthPick month={month} onPick={(m) => go({ m })} />} />
        )}
      </div>
    </Page>
  )
}
