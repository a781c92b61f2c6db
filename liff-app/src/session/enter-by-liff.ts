import { Me } from '#shared/people/people-view.ts'
import { Refusal, request } from '../api/request.ts'
import { nextSessionStep } from './next-session-step.ts'

const WHOSE_COOKIE = 'session.sub'
const CAME_BACK = 'session.came-back'

/** Opens the session of whom LIFF says is here; null while LINE's login page takes over. Throws Refusal, Away, or that LIFF has no token. */
export async function enterByLiff(liffId: string): Promise<Me | null> {
  const { liffIdentity, logInAgain } = await import('./liff-identity.ts')
  const identity = await liffIdentity(liffId)
  if (!identity) return null
  const { token, sub } = identity
  const cameBack = sessionStorage.getItem(CAME_BACK) !== null
  sessionStorage.removeItem(CAME_BACK)
  const refused: ('cookie' | 'token')[] = []
  let last = new Error('LIFF has no ID token')
  for (;;) {
    const remembered = localStorage.getItem(WHOSE_COOKIE)
    const step = nextSessionStep({ sub: token && sub, remembered, refused, cameBack })
    if (step === 'give-up') throw last
    if (step === 'log-in-again') {
      sessionStorage.setItem(CAME_BACK, 'yes')
      await logInAgain()
      return null
    }
    try {
      return await (step === 'cookie' ? request(Me, '/api/me') : exchange(token!, sub!))
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401) throw error
      last = error
      refused.push(step)
    }
  }
}

async function exchange(idToken: string, sub: string): Promise<Me> {
  const me = await request(Me, '/api/session', { method: 'POST', body: { idToken } })
  localStorage.setItem(WHOSE_COOKIE, sub)
  return me
}
