import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import { type Answered, type RequestDocument, saveLapsed } from './requests.store.ts'

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

/** ends the open request about a sheet that was opened otherwise; the asker is told, unless as an officer of the district he is anyway. */
export async function lapseRequests(about: string, answered: Answered): Promise<void> {
  const lapsed = await saveLapsed(about, answered)
  if (!lapsed) return
  const officers = (await postsIn([lapsed.district])).filter(({ role }) => role === 'district-officer')
  if (!officers.some(({ person }) => person === lapsed.by.id)) await tellAnswer(lapsed)
}
