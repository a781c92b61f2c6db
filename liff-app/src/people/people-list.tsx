import { useState } from 'react'
import { may } from '#shared/people/permissions.ts'
import { PEOPLE } from '#shared/text/people.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { useMe } from '../session/me.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { groupPosts, mayInvite, type PostLine } from './people-groups.ts'
import { PhoneLink } from './phone-link.tsx'
import { PostDialog } from './post-dialog.tsx'

// A whole country's people are more than a phone should draw at once.
const MOST_GROUPS = 40

/** The posts of an area, grouped by district. */
export function PeopleList({ posts }: { posts: readonly PostLine[] }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<PostLine | null>(null)
  const groups = groupPosts(posts, text)
  const shown = groups.slice(0, MOST_GROUPS)
  const count = (of: typeof groups): number => of.reduce((sum, group) => sum + group.posts.length, 0)
  return (
    <>
      <SearchField label={PEOPLE.search} text={text} onText={setText} />
      {groups.length === 0 && <p className="muted">{PEOPLE.noHit(text.trim())}</p>}
      {shown.map((group) => (
        <section key={group.area} className="people-group">
          <h2>{areaTitle(group.area, group.areaName)}</h2>
          <ul className="list">
            {group.posts.map((post) => (
              <PersonLine key={post.id} post={post} onOpen={() => setChosen(post)} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length < groups.length && (
        <p className="small muted">{PEOPLE.most(count(shown), count(groups))}</p>
      )}
      {chosen && <PostDialog post={chosen} all={posts} onClose={() => setChosen(null)} />}
    </>
  )
}

function PersonLine({ post, onOpen }: { post: PostLine; onOpen: () => void }) {
  const { person, posts } = useMe()
  const acts =
    person.id === post.person.id ||
    may(posts, 'edit-phones', post.area) ||
    post.mayEnd ||
    mayInvite(posts, post.role, post.area)
  return (
    <li className="person">
      <span className="av" aria-hidden="true">
        {firstLetter(post.person.name)}
      </span>
      <span className="grow">
        <span className="strong">{post.person.name}</span>
        <span className="small muted">{ROLE_WORD[post.role]}</span>
      </span>
      <span className="ways">
        {post.friend ? (
          <Chip tone="ok" icon="check">
            {PEOPLE.friend}
          </Chip>
        ) : (
          <Chip tone="warn" icon="warn">
            {PEOPLE.notFriend}
          </Chip>
        )}
        {post.phone && <PhoneLink name={post.person.name} phone={post.phone} />}
      </span>
      {acts && (
        <button
          type="button"
          className="icon-btn"
          aria-label={PEOPLE.more(post.person.name)}
          onClick={onOpen}
        >
          <Icon name="dots" />
        </button>
      )}
    </li>
  )
}

/** The letter a Thai name is known by: without the title, and not a vowel that only stands in front. */
const firstLetter = (name: string): string => name.replace(/^คุณ\s*/, '').match(/[^เแโใไ]/)?.[0] ?? ''
