import { forgetUnsaid, saveOwed } from './outbox.store.ts'

/** What can be told; composers.ts has the words of each. */
export type MessageKind =
  | 'receipt'
  | 'invitation-used'
  | 'digest'
  | 'nudge'
  | 'quota-low'
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
  /** O-6: not before this instant of the world's clock. */
  notBefore?: Date
  /** Also when it was dropped before, there having been nothing left to say, or no budget for it. */
  again?: boolean
}

/** O-6: what answers one's own act, at whatever hour; everything else is quiet outside office hours. */
const AT_ONCE: readonly MessageKind[] = ['receipt', 'answer']
/** sent also when the month's budget is used up, beside returns and the reminders of the last day. */
const ESSENTIAL: readonly MessageKind[] = ['request', 'request-answered', 'answer', 'quota-low']
const SENT_BACK: readonly unknown[] = ['returned', 'not-certified']

const ANY_TIME = new Date(0)

/** O-1: owes a person a message, in the transaction that causes it; the same key is told once. */
export const queueMessage = (owed: Owed): Promise<void> => queueMessages([owed])

/** O-1 for several persons; what was owed before by one of the keys stays as it is. */
export async function queueMessages(owed: readonly Owed[]): Promise<void> {
  const again = owed.filter((one) => one.again).map(({ key }) => key)
  if (again.length > 0) await forgetUnsaid(again)
  await saveOwed(
    owed.map(({ key, person, kind, data, notBefore = ANY_TIME }) => ({
      key,
      person,
      kind,
      data,
      notBefore,
      quiet: !AT_ONCE.includes(kind),
      essential: isEssential({ kind, data }),
    })),
  )
}

const isEssential = ({ kind, data }: Pick<Owed, 'kind' | 'data'>): boolean =>
  ESSENTIAL.includes(kind) ||
  (kind === 'digest' && data['lastDay'] === true) ||
  (kind === 'sheets-acted' && SENT_BACK.includes(data['kind']))
