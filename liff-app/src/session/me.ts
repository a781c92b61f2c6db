import type { Me } from '#shared/people/people-view.ts'
import { useSession } from './session-state.ts'

/** Who is using the app; only beneath the session gate, where there is always someone. */
export function useMe(): Me {
  const session = useSession()
  if (session.kind !== 'open' && session.kind !== 'ended') throw new Error('no session')
  return session.me
}
