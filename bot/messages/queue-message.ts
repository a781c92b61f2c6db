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

type Owed = {
  key: string
  person: string
  kind: MessageKind
  data: Record<string, unknown>
  notBefore?: Date
}

/** O-1: owes a person a message, in the transaction that causes it; the same key is told once, not before an instant of the world's clock. */
export function queueMessage({ key, notBefore, ...owed }: Owed): Promise<void> {
  return saveOwed(key, owed, notBefore)
}
