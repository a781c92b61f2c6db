import { type FormEvent, useState } from 'react'
import { Link, useParams } from 'wouter'
import { readCode } from '#shared/people/invitation.ts'
import type { Joined } from '#shared/people/people-view.ts'
import { HOME } from '#shared/text/home.th.ts'
import { JOIN } from '#shared/text/people.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { whyNot } from '../api/asked.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { CodeField } from './code-field.tsx'
import './join.css'
import { useJoin } from './people-queries.ts'

/** Accepts an invitation; a code in the address is filled in and waits for the press. */
export function JoinScreen() {
  const { code: given } = useParams<{ code?: string }>()
  const [text, setText] = useState(given ?? '')
  const [incomplete, setIncomplete] = useState(0) // presses with this code, to bring the focus back at each
  const join = useJoin()
  const form = useFocusWrong(incomplete, join.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = readCode(text)
    setIncomplete(code === null ? incomplete + 1 : 0)
    if (code && !join.isPending) join.mutate(code)
  }
  const change = (next: string) => {
    setText(next)
    setIncomplete(0)
    join.reset()
  }
  if (join.data) return <Welcome joined={join.data} />
  const why = incomplete > 0 ? JOIN.incomplete : join.error ? whyNot(join.error) : null
  return (
    <Page
      title={JOIN.title}
      heading={JOIN.title}
      sub={JOIN.hint}
      back={{ to: '/', label: HOME.title }}
      foot={
        <button type="submit" form="join" className="btn p xl" aria-disabled={join.isPending}>
          {join.isPending ? JOIN.going : JOIN.go}
        </button>
      }
    >
      <form ref={form} id="join" className="stack" noValidate onSubmit={submit}>
        <CodeField text={text} onText={change} why={why} />
        <Note title={JOIN.keepsTitle}>{JOIN.keeps}</Note>
      </form>
    </Page>
  )
}

function Welcome({ joined: { post, handedOverFrom } }: { joined: Joined }) {
  return (
    <Page
      title={JOIN.title}
      heading={JOIN.done}
      foot={
        <Link className="btn p xl" href="/">
          {JOIN.toWork} <Icon name="right" />
        </Link>
      }
    >
      <section className="card" role="status">
        <dl className="kv facts">
          <dt>{JOIN.nowYouAre}</dt>
          <dd>{ROLE_WORD[post.role]}</dd>
          <dt>{JOIN.area}</dt>
          <dd>{areaTitle(post.area, post.areaName)}</dd>
          {handedOverFrom && (
            <>
              <dt>{JOIN.from}</dt>
              <dd>{handedOverFrom}</dd>
            </>
          )}
        </dl>
      </section>
    </Page>
  )
}
