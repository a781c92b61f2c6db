import { Problem } from '#shared/problem/problem.ts'
import type { ProducerView, Resume } from '#shared/producers/producer.ts'
import { workingMonthAt } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { addRowsToOpenSheets } from '../sheets/add-rows.ts'
import { once } from '../sheets/once.ts'
import { producerFor } from './change-producer.ts'
import { saveStopped } from './producers.store.ts'
import { viewProducer } from './view-producers.ts'

/**
 * N-6: district or province starts a stopped category again with month `since`, from the month it stopped to the one worked on;
 * no month after that is open, so it is a row not entered in the open one. A category that is not stopped stays as it is.
 * Throws not-found outside one's area or for a category it has not, bad-input {since}.
 */
export async function resumeProducer(
  deps: Deps,
  actor: Actor,
  { id, category, since, saveId }: Resume,
): Promise<ProducerView> {
  const now = deps.clock()
  const by = personOf(actor)
  return once(deps, actor, { saveId, act: `resume ${id}.${category}` }, async () => {
    const producer = await producerFor(actor, id)
    permit(actor, 'resume', producer.district)
    const stopped = producer.categories.find((one) => one.category === category)
    if (!stopped) throw new Problem('not-found', { what: 'category' })
    if (stopped.stoppedSince === null) return viewProducer(producer)
    if (since < stopped.stoppedSince || since > (await workingMonthAt('otop-sales', now)))
      throw new Problem('bad-input', { field: 'since' })
    await saveStopped(id, category, null)
    const after = producer.categories.map((one) => (one === stopped ? { category, stoppedSince: null } : one))
    const more = { category, since, before: { stoppedSince: stopped.stoppedSince } }
    await record({ act: 'resumed', by, at: now, row: `${id}.${category}`, more })
    const { district } = producer
    const row = { form: 'otop-sales', district, subject: id, category, now, by, act: 'resumed' } as const
    await addRowsToOpenSheets(row)
    return viewProducer({ ...producer, categories: after })
  })
}
