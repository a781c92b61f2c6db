import { districtsOf, provinceOf } from '#shared/areas/area.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { postsIn } from '../people/posts.store.ts'
import { countCertified } from '../sheets/sheets.store.ts'

/**
 * when the last district of a province is certified, its officers are told once a period (domain §7). Asked after the certifying
 * is committed: of the last two at once, neither sees the other's before.
 */
export async function tellAllCertified({ form, period, district }: SheetKey): Promise<void> {
  const province = provinceOf(district)
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
