import { provinceOf } from '#shared/areas/area.ts'
import { CATEGORIES } from '#shared/otop-sales/category.ts'
import { tidyName } from '#shared/producers/name-key.ts'
import type { NewProducer, ProducerView } from '#shared/producers/producer.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { randomId } from '../random-id.ts'
import { addRowsToOpenSheets } from '../sheets/add-rows.ts'
import { insertProducer, lastNumber, type Producer } from './producers.store.ts'
import { refuseName, refuseSubdistrict } from './refuse-entry.ts'
import { viewProducer } from './view-producers.ts'

/**
 * N-4: the province adds a producer with the district's next number; it appears in every month that is open and writable.
 * Throws bad-input (a subdistrict of elsewhere), already-exists.
 */
export async function addProducer(deps: Deps, actor: Actor, input: NewProducer): Promise<ProducerView> {
  permit(actor, 'edit-producers', input.district)
  const by = personOf(actor)
  const now = deps.clock()
  refuseSubdistrict(input.district, input.subdistrict)
  const { district, type, subdistrict } = input
  const name = tidyName(input.name)
  const categories = CATEGORIES.filter((category) => input.categories.includes(category))
  return deps.transaction(async () => {
    await refuseName(district, name, null)
    const producer: Producer = {
      _id: randomId(),
      no: (await lastNumber(district)) + 1,
      district,
      province: provinceOf(district),
      name,
      type,
      subdistrict,
      categories: categories.map((category) => ({ category, stoppedSince: null })),
    }
    await insertProducer(producer)
    await record({
      act: 'producer-added',
      by,
      at: now,
      row: producer._id,
      more: { before: null, after: viewProducer(producer) },
    })
    for (const category of categories)
      await addRowsToOpenSheets({
        district,
        producer: producer._id,
        category,
        now,
        by,
        act: 'producer-added',
      })
    return viewProducer(producer)
  })
}
