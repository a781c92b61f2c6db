import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ASKED } from '#shared/text/asked.th.ts'
import { Empty } from '../ui/empty.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Away, Refusal } from './request.ts'

type Question<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isFetching'>

type AskedProps<T> = { question: Question<T>; rows?: number; children: (answer: T) => ReactNode }

/** What is seen of a question: the answer once there is one (also an older one), else waiting or why there is none. */
export function Asked<T>({ question, rows = 4, children }: AskedProps<T>) {
  if (question.data !== undefined) return children(question.data)
  if (question.error) return <NoAnswer error={question.error} again={() => void question.refetch()} />
  return <Skeleton rows={rows} says={ASKED.loading} />
}

const toWork = (
  <Link className="btn" href="/">
    {ASKED.toWork}
  </Link>
)

function NoAnswer({ error, again }: { error: Error; again: () => void }) {
  const retry = (
    <button type="button" className="btn p" onClick={again}>
      {ASKED.again}
    </button>
  )
  if (error instanceof Away) {
    return (
      <Empty icon="cloudoff" title={ASKED.away} action={retry}>
        {ASKED.awayBody}
      </Empty>
    )
  }
  if (!(error instanceof Refusal)) {
    return (
      <Empty icon="warn" title={ASKED.broken} action={retry}>
        {ASKED.brokenBody}
      </Empty>
    )
  }
  if (error.status === 401) return <SessionOver message={error.message} />
  if (error.status === 403) {
    return (
      <Empty icon="lock" title={ASKED.notPermitted} action={toWork}>
        {error.message}
      </Empty>
    )
  }
  if (error.code === 'not-open') {
    return (
      <Empty icon="cal" title={ASKED.notOpen} action={toWork}>
        {error.message}
      </Empty>
    )
  }
  if (error.status === 404) return <Empty icon="search" title={ASKED.notFound} action={toWork} />
  return (
    <Empty icon="warn" title={ASKED.broken} action={retry}>
      {error.message}
    </Empty>
  )
}

function SessionOver({ message }: { message: string }) {
  return (
    <Empty
      icon="key"
      title={ASKED.sessionOver}
      action={
        <button type="button" className="btn p" onClick={() => location.reload()}>
          {ASKED.signIn}
        </button>
      }
    >
      {message}
    </Empty>
  )
}

/** Why an act was not done, in Thai: the server's own sentence, or that there was no answer. */
export function whyNot(error: Error): string {
  if (error instanceof Refusal) return error.message
  return error instanceof Away ? ASKED.awayNow : ASKED.brokenNow
}
