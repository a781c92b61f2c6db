import type { Month } from '../calendar/month.ts'

import type { FileFault } from '../imports/file-fault.ts'

/** What each refusal tells besides its code; codes are a closed list, everything else is a bug. */
export type ProblemDetails = {
  'bad-input': { field: string; why?: string }
  /** A file that cannot be taken at all. */
  'bad-file': FileFault
  'not-signed-in': object
  'session-changed': object
  'not-permitted': object
  'not-found': { what?: string }
  /** `first`: the form is reported from that month on only. */
  'not-open': { opensAt: string; first?: Month }
  closed: { since: string }
  /** `by` null: it locked itself at an unlock's or an exception's end. */
  locked: { by: string | null; at: string; reason: string | null }
  'not-locked': object
  'not-closed': object
  'not-confirmed': object
  /** The state a sheet is in that may be locked only with a reason. */
  'reason-needed': { state: string; notEntered: number }
  /** The certifier entered `rows` of its rows himself, or confirmed it. */
  'own-work': { rows: number; confirmed: boolean }
  /** Somebody has answered, or asked, before. */
  'already-answered': { by: string; at: string; granted: boolean }
  'already-asked': { by: string; at: string }
  /** The province has reminded by hand on this day. */
  'nudged-today': { by: string; at: string }
  /** Nobody is left to remind whom LINE reaches. */
  'nobody-to-nudge': object
  'already-running': { until: string }
  /** A job that has not failed for good cannot be told to run. */
  'not-failed': object
  'changed-meanwhile': { mine?: unknown; theirs?: unknown }
  'not-complete': { notEntered: number }
  'code-unknown': { triesLeft: number }
  'code-used': object
  'code-expired': { expiredAt: string }
  'too-many': { retryAt?: string }
  'already-held': object
  'handed-over': object
  'already-exists': { name: string }
  'last-post': object
  'too-large': { limit: string }
  away: object
}

export type ProblemCode = keyof ProblemDetails

/** A refusal that the person is told in Thai (shared/text/problems.th.ts); nothing has been changed. */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  readonly code: C
  readonly details: ProblemDetails[C]

  constructor(code: C, details: ProblemDetails[C]) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}
