import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Router } from 'wouter'
import { APP } from '#shared/text/app.th.ts'
import { areaTitle, PRODUCT } from '#shared/text/words.th.ts'
import { queryClient } from './api/query-client.ts'
import { navItems } from './desk-nav.ts'
import { Screens } from './screens.tsx'
import { SessionGate } from './session/session-gate.tsx'
import { useMe } from './session/me.ts'
import { Empty } from './ui/empty.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { DeskShell } from './ui/desk-shell.tsx'
import { Skeleton } from './ui/skeleton.tsx'

/** The mini-app: one session, one cache, and a screen per address under /liff. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Router base="/liff">
        <ErrorBoundary fallback={<Broken />}>
          <SessionGate>
            <Framed />
          </SessionGate>
        </ErrorBoundary>
      </Router>
    </QueryClientProvider>
  )
}

function Framed() {
  const me = useMe()
  const [post] = me.posts
  return (
    <DeskShell
      brand={PRODUCT}
      place={post ? areaTitle(post.area, post.areaName) : ''}
      person={me.person.name}
      label={APP.navLabel}
      items={navItems(me)}
    >
      <Suspense fallback={<Waiting />}>
        <Screens />
      </Suspense>
    </DeskShell>
  )
}

function Broken() {
  return (
    <main>
      <Empty
        level={1}
        icon="warn"
        title={APP.broken.title}
        action={
          <button type="button" className="btn p" onClick={() => location.reload()}>
            {APP.broken.go}
          </button>
        }
      >
        {APP.broken.body}
      </Empty>
    </main>
  )
}

function Waiting() {
  return (
    <div className="phone">
      <main>
        <Skeleton says={APP.loading} />
      </main>
    </div>
  )
}
