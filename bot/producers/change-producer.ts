import { CATEGORIES, type Category } from '#shared/otop-sales/category.ts'
import { may } from '#shared/people/permissions.ts'
import { Problem } from '#shared/problem/problem.ts'
import { tidyName } from '#shared/producers/name-key.ts'
import type { ProducerChange, ProducerView } from '#shared/producers/producer.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { addRowsToOpenSheets } from '../sheets/add-rows.ts'
import { findProducer, type Producer, saveProducer } from './producers.store.ts'
import { refuseName, refuseSubdistrict } from './refuse-entry.ts'
import { viewProducer } from './view-producers.ts'

/**
 * N-5: the province changes an entry; categories can be added, each a row in every month that is open and writable, and are
 * never taken away. Throws not-found outside one's area, bad-input, already-exists.
 */
export async function changeProducer(deps: Deps, actor: Actor, input: ProducerChange): Promise<ProducerView> {
  const now = deps.clock()
  return deps.transaction(async () => {
    const before = await producerFor(actor, input.id)
    permit(actor, 'edit-producers', before.district)
    const by = personOf(actor)
    const after = changed(before, input)
    if (JSON.stringify(viewProducer(before)) === JSON.stringify(viewProducer(after)))
      return viewProducer(before)
    refuseSubdistrict(after.district, after.subdistrict)
    await refuseName(after.district, after.name, after._id)
    await saveProducer(after)
    const more = { before: viewProducer(before), after: viewProducer(after) }
    await record({ act: 'producer-changed', by, at: now, row: before._id, more })
    for (const category of addedCategories(before, after))
      await addRowsToOpenSheets({
        form: 'otop-sales',
        district: after.district,
        subject: after._id,
        category,
        now,
        by,
        act: 'producer-added',
      })
    return viewProducer(after)
  })
}

/** N-1: the entry, for whoever may read it; to everybody else it is not-found. Throws not-signed-in, not-found. */
export async function producerFor(actor: Actor, id: string): Promise<Producer> {
  personOf(actor)
  const producer = await findProducer(id)
  if (!producer || !may(actor.posts, 'read-producers', producer.district)) throw new Problem('not-found', {})
  return producer
}

function changed(before: Producer, input: ProducerChange): Producer {
  const { name = before.name, type = before.type, subdistrict = before.subdistrict } = input
  const listed = before.categories.map((one) => one.category)
  const wanted = input.categories ?? listed
  if (listed.some((category) => !wanted.includes(category)))
    throw new Problem('bad-input', { field: 'categories' })
  const categories = CATEGORIES.filter((category) => wanted.includes(category)).map(
    (category) =>
      before.categories.find((one) => one.category === category) ?? { category, stoppedSince: null },
  )
  return { ...before, name: tidyName(name), type, subdistrict, categories }
}

const addedCategories = (before: Producer, after: Producer): Category[] =>
  after.categories
    .map((one) => one.category)
    .filter((category) => !before.categories.some((one) => one.category === category))
