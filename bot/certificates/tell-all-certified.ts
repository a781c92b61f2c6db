import { districtsOf } from '#shared/areas/area.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import type { HeadDocument } from '../sheets/head.ts'
import { countCertified } from '../sheets/sheets.store.ts'

/** when the last district of a province is certified, its officers are told once a period (domain §7). */
export async function tellAllCertified({ form, period, province }: HeadDocument): Promise<void> {
  if ((await countCertified(form, period, province)) < districtsOf(province).length) return
  const officers = (await postsIn([province])).filter(({ role }) => role === 'province-officer')
  for (const { person } of officers)
    await queueMessage({
      key: `all-certified:${form}:${period}:${province}:${person}`,
      person,
      kind: 'all-certified',
      again: true,
      data: { form, period, province },
    })
}
