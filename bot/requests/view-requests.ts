import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { subdistrictName } from '#shared/areas/subdistricts.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { type Act, may } from '#shared/people/permissions.ts'
import type { ReadRequests, RequestsView, RequestView } from '#shared/requests/request.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { type Answered, findRequests, type RequestDocument } from './requests.store.ts'

const MOST_OPEN = 500
const MOST_ANSWERED = 100

/** What permits to answer a request, and where. */
export const answerOf = ({
  kind,
  province,
}: Pick<RequestDocument, 'kind' | 'province'>): { act: Act; area: string } =>
  kind === 'late-opening'
    ? { act: 'grant-exceptions', area: 'TH' }
    : { act: 'answer-requests', area: province }

/** the requests that I may answer, and those that I have asked where I still may; the open ones first. Throws not-signed-in. */
export async function viewRequests(
  deps: Deps,
  actor: Actor,
  _input: ReadRequests,
): Promise<z.input<typeof RequestsView>> {
  const { id: person } = personOf(actor)
  const areas = (act: Act): string[] =>
    actor.posts.map(({ area }) => area).filter((area) => may(actor.posts, act, area))
  const whose = {
    provinces: areas('answer-requests'),
    department: may(actor.posts, 'grant-exceptions', 'TH'),
    person,
    districts: areas('request'),
  }
  const [open, others] = await Promise.all([
    findRequests(whose, true, MOST_OPEN),
    findRequests(whose, false, MOST_ANSWERED),
  ])
  return {
    now: deps.clock().toISOString(),
    requests: [...open, ...others].map((request) => viewRequest(request, actor)),
  }
}

/** A request as it leaves to `actor`. */
export function viewRequest(request: RequestDocument, { posts }: Actor): z.input<typeof RequestView> {
  const { _id, by, at, about: _, sure: __, answered, state, ...rest } = request
  const { act, area } = answerOf(request)
  return {
    ...rest,
    id: _id,
    districtName: areaName(rest.district),
    provinceName: areaName(rest.province),
    by: by.name,
    at: at.toISOString(),
    producer: rest.producer ?? null,
    market: viewMarket(rest.market ?? null),
    state,
    mine: state === 'open' && may(posts, act, area),
    answer: answered && viewAnswer(answered, state !== 'refused'),
  }
}

const viewMarket = (market: MarketEntry | null) =>
  market && { ...market, subdistrictName: subdistrictName(market.subdistrict) ?? '' }

const viewAnswer = ({ by, at, until, reason }: Answered, granted: boolean) => ({
  by: by.name,
  at: at.toISOString(),
  granted,
  until: until?.toISOString() ?? null,
  reason,
})
