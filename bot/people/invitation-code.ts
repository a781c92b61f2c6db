import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { CODE_LETTERS } from '#shared/people/invitation.ts'
import { settingOf, settleOnce } from '../migrations/settings.store.ts'

const DAY_MS = 86_400_000
/** P-4: an invitation is valid for fourteen days of the clock. */
export const INVITATION_MS = 14 * DAY_MS
/** An unused invitation is removed long after it expired, by real time. */
export const REMOVE_MS = 400 * DAY_MS

/** A new code "ABCD-EFGH". */
export function newCode(): string {
  const letters = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

const KEY = 'invitation-key'

/** P-11: only this keyed hash of a code is stored; the key is the store's own, made at the first use, so no setting is needed. */
export async function codeHash(code: string): Promise<string> {
  const key = (await settingOf(KEY)) ?? (await settleOnce(KEY, randomBytes(32).toString('base64url')))
  return createHmac('sha256', String(key)).update(`invite:${code}`).digest('base64url')
}
