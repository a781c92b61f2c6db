import { forgetDropped, saveOwed } from './outbox.store.ts'

/** What can be told; composers.ts has the words of each. */
export type MessageKind =
  | 'receipt'
  | 'invitation-used'
  | 'reminder-officer'
  | 'reminder-lock'
  | 'answer'
  | 'to-certify'
  | 'all-certified'
  | 'sheets-acted'
  | 'request'
  | 'request-answered'

type Owed = {
  key: string
  person: string
  kind: MessageKind
  data: Record<string, unknown>
  again?: boolean
}

/** O-6: what answers one's own act, at whatever hour; everything else is quiet outside office hours. */
const AT_ONCE: readonly MessageKind[] = ['receipt', 'answer']

/**
 * O-1: owes a person a message, in the transaction that causes it; the same key is told once. `again`: also when it was dropped
 * before, there having been nothing left to say.
 */
export async function queueMessage({ again = false, ...owed }: Owed): Promise<void> {
  if (again) await forgetDropped(owed.key)
  await queueMessages([owed])
}

/** O-1 for several persons; what was owed before by one of the keys stays as it is. */
export const queueMessages = (owed: readonly Owed[]): Promise<void> =>
  saveOwed(owed.map((one) => ({ ...one, quiet: !AT_ONCE.includes(one.kind) })))
