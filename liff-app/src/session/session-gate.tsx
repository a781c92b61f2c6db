import type { ReactNode } from 'react'
import { APP } from '#shared/text/app.th.ts'
import { Held } from '../ui/held.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { openSession } from './session.ts'
import { useSession } from './session-state.ts'

/** Shows the app once there is a session; an ended one is told above the screen, which stays with what was typed. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession()
  if (session.kind === 'opening') {
    return (
      <main className="phone">
        <Skeleton says={APP.opening} />
      </main>
    )
  }
  if (session.kind === 'no-way-in') {
    return (
      <main>
        <Empty level={1} icon="chat" title={APP.noWayIn.title}>
          {APP.noWayIn.body}
        </Empty>
      </main>
    )
  }
  if (session.kind === 'failed') return <Failed message={session.message} />
  return (
    <>
      {children}
      {session.kind === 'ended' && <Ended changed={session.changed} />}
    </>
  )
}

function Failed({ message }: { message: string }) {
  return (
    <main>
      <Empty
        level={1}
        icon="cloudoff"
        title={APP.failedTitle}
        action={
          <button type="button" className="btn p" onClick={() => void openSession(true)}>
            {APP.retry}
          </button>
        }
      >
        {message}
      </Empty>
    </main>
  )
}

function Ended({ changed }: { changed: boolean }) {
  const words = changed ? APP.changed : APP.ended
  const again = () => (changed ? location.reload() : void openSession(true))
  return (
    <Dialog
      title={words.title}
      onClose={() => {}}
      actions={
        <button type="button" className="btn p" onClick={again}>
          {words.go}
        </button>
      }
    >
      <p>
        <Held>{words.body}</Held>
      </p>
    </Dialog>
  )
}
