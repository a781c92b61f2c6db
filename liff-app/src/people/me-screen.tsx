import { useState } from 'react'
import { phoneInGroups } from '#shared/people/phone.ts'
import { HOME } from '#shared/text/home.th.ts'
import { ME, PHONE } from '#shared/text/phone.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { useMe } from '../session/me.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { PhoneDialog } from './phone-dialog.tsx'

/** What is known of oneself: posts, and the telephone by which colleagues call. */
export function MeScreen() {
  const { person, posts } = useMe()
  const [asking, setAsking] = useState(false)
  return (
    <Page title={ME.title} heading={ME.title} sub={person.name} back={{ to: '/', label: HOME.title }}>
      <section className="card stack" aria-label={PHONE.own}>
        <h2>{PHONE.own}</h2>
        <div className="rowx between wrap">
          <span className="num strong">{person.phone ? phoneInGroups(person.phone) : PHONE.none}</span>
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            <Icon name="phone" />
            {person.phone ? PHONE.change : PHONE.add}
          </button>
        </div>
        <p className="small muted">
          <Held>{PHONE.whoSees}</Held>
        </p>
      </section>
      <section className="card listed">
        <h2>{ME.posts}</h2>
        {posts.length === 0 && <p className="muted">{ME.noPosts}</p>}
        <ul>
          {posts.map((post) => (
            <li key={post.id} className="item">
              <span className="strong">{ROLE_WORD[post.role]}</span>
              <span className="sub">{areaTitle(post.area, post.areaName)}</span>
            </li>
          ))}
        </ul>
      </section>
      {asking && <PhoneDialog owner={person} onClose={() => setAsking(false)} />}
    </Page>
  )
}
