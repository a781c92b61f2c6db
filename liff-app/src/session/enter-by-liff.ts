import { Me } from '#shared/people/people-view.ts'
import { Refusal, request } from '../api/request.ts'
import { keep, kept } from './device-storage.ts'
import type { LiffIdentity } from './liff-identity.ts'
import { nextSessionStep } from './next-session-step.ts'

const WHOSE_COOKIE = 'session.sub'
const CAME_BACK = 'session.came-back'

/** LINE did not say who is here, or what it said was refused: only a press of the person tries again. */
export class LineFailed extends Error {
  constructor(cause: unknown) {
    super('LINE failed', { cause })
    this.name = 'LineFailed'
  }
}

/**
 * Opens the session of whom LIFF says is here; null while LINE's login page takes over. `pressed`: the person asked
 * for it, so that LINE's login page may be shown once more. Throws LineFailed, Refusal (not 401) or Away.
 */
export async function enterByLiff(liffId: string, pressed: boolean): Promise<Me | null> {
  const { identity, logIn } = await askLine(liffId)
  const cameBack = !pressed && kept('sessionStorage', CAME_BACK) !== null
  keep('sessionStorage', CAME_BACK, null)
  const refused: ('cookie' | 'token')[] = []
  for (;;) {
    const remembered = kept('localStorage', WHOSE_COOKIE)
    const step = nextSessionStep({ identity, remembered, refused, cameBack })
    if (step === 'cookie' || step === 'token') {
      const me = await (step === 'cookie' ? cookie() : exchange(identity))
      if (me) return me
      refused.push(step)
      continue
    }
    // A device that cannot keep the mark would be sent to and fro for ever.
    const marked = keep('sessionStorage', CAME_BACK, 'yes')
    if (step === 'give-up' || (!marked && !pressed)) throw new LineFailed(step)
    await logIn()
    return null
  }
}

async function askLine(
  liffId: string,
): Promise<{ identity: LiffIdentity | null; logIn: () => Promise<void> }> {
  try {
    const { liffIdentity, logIn } = await import('./liff-identity.ts')
    return { identity: await liffIdentity(liffId), logIn }
  } catch (error) {
    throw new LineFailed(error)
  }
}

const cookie = (): Promise<Me | null> => unless401(request(Me, '/api/me'))

async function exchange(identity: LiffIdentity | null): Promise<Me | null> {
  const body = { idToken: identity?.token }
  const me = await unless401(request(Me, '/api/session', { method: 'POST', body }))
  if (me && identity?.sub) keep('localStorage', WHOSE_COOKIE, identity.sub)
  return me
}

const unless401 = (asked: Promise<Me>): Promise<Me | null> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 401) return null
    throw error
  })
