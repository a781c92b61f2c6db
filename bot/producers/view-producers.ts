import { subdistrictName } from '#shared/areas/subdistricts.ts'
import type { ProducersView, ProducerView } from '#shared/producers/producer.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { type Producer, producersOf } from './producers.store.ts'

/** N-1: a district's registry in its order, for whoever reads its sheets. */
export async function viewProducers(
  _deps: Deps,
  actor: Actor,
  { district }: { district: string },
): Promise<ProducersView> {
  permit(actor, 'read-producers', district)
  return { district, producers: (await producersOf(district)).map(viewProducer) }
}

/** A producer as it leaves. */
export function viewProducer({
  _id,
  no,
  district,
  name,
  type,
  subdistrict,
  categories,
}: Producer): ProducerView {
  return {
    id: _id,
    no,
    district,
    name,
    type,
    subdistrict,
    subdistrictName: subdistrictName(subdistrict) ?? '',
    categories: categories.map(({ category, stoppedSince }) => ({ category, stoppedSince })),
  }
}
