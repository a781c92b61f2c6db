import { saveOwed } from './outbox.store.ts'

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

type Owed = { key: string; person: string; kind: MessageKind; data: Record<string, unknown> }

/** O-1: owes a person a message, in the transaction that causes it; the same key is told once. */
export function queueMessage({ key, person, kind, data }: Owed): Promise<void> {
  return saveOwed(key, { person, kind, data })
}
