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
  const { district } = input
  permit(actor, 'edit-producers', district)
  const by = personOf(actor)
  const now = deps.clock()
  refuseSubdistrict(district, input.subdistrict)
  return deps.transaction(async () => {
    const producer = await entryFor(input)
    await refuseName(district, producer.name, null)
    await insertProducer(producer)
    const after = viewProducer(producer)
    await record({ act: 'producer-added', by, at: now, row: after.id, more: { before: null, after } })
    for (const { category } of producer.categories)
      await addRowsToOpenSheets({
        form: 'otop-sales',
        district,
        subject: after.id,
        category,
        now,
        by,
        act: 'producer-added',
      })
    return after
  })
}

/** Its categories stand in the order of the forms. */
async function entryFor({ district, type, subdistrict, ...input }: NewProducer): Promise<Producer> {
  const categories = CATEGORIES.filter((category) => input.categories.includes(category))
  return {
    _id: randomId(),
    no: (await lastNumber(district)) + 1,
    district,
    province: provinceOf(district),
    name: tidyName(input.name),
    type,
    subdistrict,
    categories: categories.map((category) => ({ category, stoppedSince: null })),
  }
}
