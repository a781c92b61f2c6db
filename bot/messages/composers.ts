import type { Deps } from '../deps.ts'
import { composeAllCertified, composeToCertify } from '../certificates/compose-certify.ts'
import { composeActed } from '../locking/compose-acted.ts'
import { composeRequest, composeRequestAnswered } from '../requests/compose-request.ts'
import type { LineMessage } from '../line/line.ts'
import { composeInvitationUsed } from '../people/compose-invitation-used.ts'
import { composeDigest } from '../reminders/compose-digest.ts'
import { composeNudge } from '../reminders/compose-nudge.ts'
import { composeQuotaLow } from '../reminders/compose-quota-low.ts'
import { composeReceipt } from '../sheets/compose-receipt.ts'
import type { MessageKind } from './queue-message.ts'

/** The words of a message for a person, from what is true at that moment; null when there is nothing left to say. */
export type Composer = (
  deps: Deps,
  person: string,
  data: Record<string, unknown>,
  now: Date,
) => Promise<LineMessage[] | null>

/** O-3: every kind of message that is pushed. */
export const COMPOSERS: Record<MessageKind, Composer> = {
  receipt: composeReceipt,
  'invitation-used': composeInvitationUsed,
  digest: composeDigest,
  nudge: composeNudge,
  'quota-low': composeQuotaLow,
  'to-certify': composeToCertify,
  'all-certified': composeAllCertified,
  'sheets-acted': composeActed,
  request: composeRequest,
  'request-answered': composeRequestAnswered,
  answer: async (_deps, _person, { messages }) => (messages as LineMessage[] | null) ?? null,
}
