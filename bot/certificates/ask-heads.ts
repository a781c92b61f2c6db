import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import type { HeadDocument } from '../sheets/head.ts'

/** owes the district's heads word that a month was confirmed and waits for them, not who confirmed it; in the caller's transaction. */
export async function askHeads({ _id, district, confirmations }: HeadDocument, by: string): Promise<void> {
  const heads = (await postsIn([district])).filter(
    ({ role, person }) => role === 'district-head' && person !== by,
  )
  for (const { person } of heads)
    await queueMessage({
      key: `to-certify:${_id}:${confirmations}:${person}`,
      person,
      kind: 'to-certify',
      data: { sheet: _id },
    })
}
