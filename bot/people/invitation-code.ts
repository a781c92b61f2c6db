import { createHmac, randomInt } from 'node:crypto'
import { CODE_LETTERS } from '#shared/people/invitation.ts'
import type { Config } from '../config.ts'

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

/** Only this keyed hash of a code is stored. */
export function codeHash(config: Pick<Config, 'sessionSecret'>, code: string): string {
  return createHmac('sha256', config.sessionSecret).update(`invite:${code}`).digest('base64url')
}
