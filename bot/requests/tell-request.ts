import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import type { RequestDocument } from './requests.store.ts'

/** owes everybody who may answer a request a card, in the transaction of the request. */
export async function tellRequest({ _id, kind, province }: RequestDocument): Promise<void> {
  const [area, role] = kind === 'late-opening' ? ['TH', 'department-officer'] : [province, 'province-officer']
  const officers = (await postsIn([area])).filter((post) => post.role === role)
  for (const { person } of officers)
    await queueMessage({
      key: `request:${_id}:${person}`,
      person,
      kind: 'request',
      data: { request: _id },
    })
}

/** owes the asker the answer, which is also the notice of the unlock. */
export const tellAnswer = ({ _id, by }: RequestDocument): Promise<void> =>
  queueMessage({
    key: `request-answered:${_id}`,
    person: by.id,
    kind: 'request-answered',
    data: { request: _id },
  })
