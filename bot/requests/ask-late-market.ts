import type * as z from 'zod/mini'
import { provinceOf } from '#shared/areas/area.ts'
import type { LateMarket } from '#shared/markets/acts.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { nameKey } from '#shared/producers/name-key.ts'
import type { RequestAnswer } from '#shared/requests/request.ts'
import type { Deps } from '../deps.ts'
import { refuseUnlessLate, registryOf } from '../markets/add-late-market.ts'
import { entryToKeep, refuseSameName, sameNamed } from '../markets/refuse-entry.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import { once } from '../sheets/once.ts'
import { alreadyAsked } from './ask-unlock.ts'
import { findOpenLateMarkets, insertRequest } from './requests.store.ts'
import { tellRequest } from './tell-request.ts'
import { viewRequest } from './view-requests.ts'

/**
 * M-20: a district asks the province for a market that its locked or closed registry has not; several may be open, of one name and
 * subdistrict only one. Throws already-asked {by, at}, not-locked (it adds the market itself), not-open, closed, bad-input
 * {subdistrict}, already-exists {name} (M-5).
 */
export async function askLateMarket(
  deps: Deps,
  actor: Actor,
  input: LateMarket,
): Promise<z.input<typeof RequestAnswer>> {
  permit(actor, 'request', input.district)
  const now = deps.clock()
  const entry = entryToKeep(input)
  const { saveId, district, reason, sure = false } = input
  const key = registryOf(input)
  const about = `late-markets:${key.period}:${district}`
  const answer = await once(deps, actor, { saveId, act: `request ${about}` }, async () => {
    await claimRegistry(district)
    await refuseUnlessLate(key, now)
    await refuseSecond(about, entry)
    if (!sure) await refuseSameName({ ...input, entry }, null)
    const asked = { kind: 'late-market', about, ...key, province: provinceOf(district) } as const
    const by = personOf(actor)
    const same = (await sameNamed({ ...key, entry })).length
    const what = { reason, producer: null, market: entry, sure, same }
    const made = await insertRequest({ ...asked, ...what, by, at: now })
    await tellRequest(made)
    return { request: viewRequest(made, actor) }
  })
  deps.wake()
  return answer
}

async function refuseSecond(about: string, { name, subdistrict }: MarketEntry): Promise<void> {
  for (const open of await findOpenLateMarkets(about))
    if (open.market?.subdistrict === subdistrict && nameKey(open.market.name) === nameKey(name))
      throw alreadyAsked(open)
}
