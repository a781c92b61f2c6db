import type * as z from 'zod/mini'
import { provinceOf } from '#shared/areas/area.ts'
import type { AskProducer, RequestAnswer } from '#shared/requests/request.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { once } from '../sheets/once.ts'
import { insertRequest } from './requests.store.ts'
import { tellRequest } from './tell-request.ts'
import { viewRequest } from './view-requests.ts'

/** a district tells the province of a producer that is not on the list; several may be open. */
export async function askProducer(
  deps: Deps,
  actor: Actor,
  { district, name, category, note, saveId }: AskProducer,
): Promise<z.input<typeof RequestAnswer>> {
  permit(actor, 'request', district)
  const now = deps.clock()
  const about = `producers:${district}`
  const answer = await once(deps, actor, { saveId, act: `request ${about}` }, async () => {
    const made = await insertRequest({
      kind: 'new-producer',
      about,
      form: null,
      period: null,
      district,
      province: provinceOf(district),
      by: personOf(actor),
      at: now,
      reason: note,
      producer: { name, category: category ?? null },
    })
    await tellRequest(made)
    return { request: viewRequest(made, actor) }
  })
  deps.wake()
  return answer
}
