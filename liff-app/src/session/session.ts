import * as z from 'zod/mini'
import { Me } from '#shared/people/people-view.ts'
import { bugText } from '#shared/text/problems.th.ts'
import { Away, Refusal, request, speakAs, whenSessionEnds } from '../api/request.ts'
import { queryClient } from '../api/query-client.ts'
import { APP } from '#shared/text/app.th.ts'
import { enterByLiff, LineFailed } from './enter-by-liff.ts'
import { sessionNow, setSession } from './session-state.ts'

const Config = z.object({ liffId: z.nullable(z.string()) })

/** Opens the session from the cookie or from LINE's token, `pressed` by the person or by itself; the outcome is in the session's state. */
export async function openSession(pressed: boolean): Promise<void> {
  whenSessionEnds(endSession)
  speakAs(null)
  setSession({ kind: 'opening' })
  try {
    const { liffId } = await request(Config, '/api/config')
    const me = await (liffId === null ? enterDemo() : enterByLiff(liffId, pressed))
    if (!me) return // LINE's login page takes over
    speakAs(me.person.id)
    setSession({ kind: 'open', me })
  } catch (error) {
    setSession(outcomeOf(error))
  }
}

/** Reads the person again (a new post, another clock); keeps the session as it is when that fails. */
export async function refreshMe(): Promise<void> {
  const me = await request(Me, '/api/me')
  setSession({ kind: 'open', me })
  await queryClient.invalidateQueries()
}

function enterDemo(): Promise<Me> {
  const idToken = takeTokenFromFragment()
  return idToken ? request(Me, '/api/session', { method: 'POST', body: { idToken } }) : request(Me, '/api/me')
}

/** The demo's token comes in the fragment; it leaves the address bar at once. */
function takeTokenFromFragment(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('id_token')
  if (token) history.replaceState(history.state, '', location.pathname + location.search)
  return token
}

function outcomeOf(error: unknown): { kind: 'no-way-in' } | { kind: 'failed'; message: string } {
  if (error instanceof LineFailed) return { kind: 'failed', message: APP.lineFailed }
  if (error instanceof Refusal && error.status === 401) return { kind: 'no-way-in' }
  if (error instanceof Refusal) return { kind: 'failed', message: error.message }
  return { kind: 'failed', message: error instanceof Away ? APP.away : bugText('liff') }
}

function endSession(code: string): void {
  const session = sessionNow()
  if (session.kind === 'open')
    setSession({ kind: 'ended', me: session.me, changed: code === 'session-changed' })
}
