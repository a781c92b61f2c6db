import { saveOwed } from './outbox.store.ts'

/** What can be told; composers.ts has the words of each. */
export type MessageKind = 'receipt' | 'invitation-used' | 'reminder-officer' | 'reminder-lock' | 'answer'

type Owed = {
  key: string
  person: string
  kind: MessageKind
  data: Record<string, unknown>
}

/** O-6: what answers one's own act, at whatever hour; everything else is quiet outside office hours. */
const AT_ONCE: readonly MessageKind[] = ['receipt', 'answer']

/** O-1: owes a person a message, in the transaction that causes it; the same key is told once. */
export function queueMessage({ key, ...owed }: Owed): Promise<void> {
  return saveOwed(key, { ...owed, quiet: !AT_ONCE.includes(owed.kind) })
}
