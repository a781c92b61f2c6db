/**
 * How a call to LINE failed: `again` (5xx, network, time-out: it may have been accepted), `rate-limited` (too fast),
 * `quota` (the month's messages are used up), `refused` (LINE will never take it).
 */
export type LineFailure = 'again' | 'rate-limited' | 'quota' | 'refused'

/** A call to LINE that was not accepted for sure; it carries no token, no text and no id. */
export class LineError extends Error {
  readonly failure: LineFailure
  readonly status: number | null

  constructor(failure: LineFailure, status: number | null) {
    super(`LINE: ${failure}${status === null ? '' : ` (${status})`}`)
    this.name = 'LineError'
    this.failure = failure
    this.status = status
  }
}
