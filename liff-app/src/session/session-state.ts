import { useSyncExternalStore } from 'react'
import type { Me } from '#shared/people/people-view.ts'

/** Where the session stands: `ended` keeps whose it was, so that the screen beneath stays with all that was typed. */
export type Session =
  | { kind: 'opening' }
  | { kind: 'open'; me: Me }
  | { kind: 'ended'; me: Me; changed: boolean }
  | { kind: 'no-way-in' }
  | { kind: 'failed'; message: string }

let current: Session = { kind: 'opening' }
const listeners = new Set<() => void>()

/** The session as it stands. */
export const sessionNow = (): Session => current

/** Moves the session on and tells every screen. */
export function setSession(next: Session): void {
  current = next
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The session, followed by a component. */
export const useSession = (): Session => useSyncExternalStore(subscribe, sessionNow)
