import { useState } from 'react'
import { useRoute } from 'wouter'
import { may } from '#shared/people/permissions.ts'
import type { PeopleView } from '#shared/people/people-view.ts'
import { HOME } from '#shared/text/home.th.ts'
import { ASKED } from '#shared/text/asked.th.ts'
import { INVITE, PEOPLE } from '#shared/text/people.th.ts'
import { areaTitle } from '#shared/text/words.th.ts'
import { Asked } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { EmptyDistricts } from './empty-districts.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MeScreen } from './me-screen.tsx'
import { PeopleList } from './people-list.tsx'
import './people.css'
import { rolesToInvite } from './people-groups.ts'
import { usePeople } from './people-queries.ts'

/** Who holds which post in one's area, and the invitations that are out; `/me`: oneself. */
export function PeopleScreen() {
  const { posts } = useMe()
  const [oneself] = useRoute('/me')
  if (oneself) return <MeScreen />
  if (posts.some((post) => may(posts, 'read-people', post.area))) return <People />
  return (
    <Page title={PEOPLE.title} heading={PEOPLE.title}>
      <Empty icon="lock" title={ASKED.notPermitted}>
        {PEOPLE.noPermission}
      </Empty>
    </Page>
  )
}

function People() {
  const { posts } = useMe()
  const question = usePeople()
  const [inviting, setInviting] = useState(false)
  const [own] = posts
  const people = new Set(question.data?.posts.map((post) => post.person.id)).size
  return (
    <Page
      title={PEOPLE.title}
      heading={PEOPLE.title}
      back={{ to: '/', label: HOME.title }}
      sub={
        <span className="small">
          {own && areaTitle(own.area, own.areaName)}
          {people > 0 && ` · ${PEOPLE.count(people)}`}
        </span>
      }
      foot={
        rolesToInvite(posts).length > 0 && (
          <button type="button" className="btn p" onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {INVITE.invite}
          </button>
        )
      }
      wide
    >
      <div className="g2">
        <Asked question={question} rows={6}>
          {(answer) => <Posts view={answer} />}
        </Asked>
        <Invitations />
      </div>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  )
}

function Posts({ view }: { view: PeopleView }) {
  return (
    <section className="stack">
      <EmptyDistricts districts={view.empty} />
      {view.posts.length === 0 ? (
        <Empty icon="users" title={PEOPLE.noPeople} />
      ) : (
        <PeopleList posts={view.posts} />
      )}
    </section>
  )
}
