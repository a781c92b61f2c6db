import { subdistrictName } from '#shared/areas/subdistricts.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { may } from '#shared/people/permissions.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { dayAndTime, dayWithYear } from '#shared/text/dates.th.ts'
import { entryLine, MARKETS } from '#shared/text/markets.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { CATEGORY_WORD } from '#shared/text/words.th.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { card } from '../chat/card.ts'
import type { Composer } from '../messages/composers.ts'
import { postsOf } from '../people/posts.store.ts'
import { buttonsFor, titleOf } from './request-cards.ts'
import { answeredCard } from './answered-card.ts'
import { findRequest, type RequestDocument } from './requests.store.ts'
import { answerOf } from './view-requests.ts'

/** a request (data {request}) to one who may answer it; null when it is answered, or the post has ended. */
export const composeRequest: Composer = async (deps, person, data) => {
  const request = await findRequest(String(data['request']))
  if (!request || request.state !== 'open') return null
  const { act, area } = answerOf(request)
  if (!may(await postsOf(person), act, area)) return null
  const message = card(deps.config.line, {
    tone: 'warn',
    head: [REQUESTS.heads[request.kind], REQUESTS.waits],
    title: titleOf(request),
    facts: [
      [REQUESTS.by, request.by.name],
      [REQUESTS.at, dayAndTime(request.at)],
      ...(await factsOf(request)),
    ],
    notes: [REQUESTS.quoted(request.reason), ...warningOf(request)],
    buttons: buttonsFor(request),
  })
  return [message]
}

async function factsOf({ kind, form, period, district, producer, market }: RequestDocument) {
  const facts: [string, string][] = market ? factsOfMarket(market) : []
  if (producer?.category) facts.push([REQUESTS.category, CATEGORY_WORD[producer.category]])
  if (kind !== 'unlock' || !form || !period) return facts
  const { closesAt } = await calendarFor({ form, period }, district)
  return [...facts, [REQUESTS.closes, dayWithYear(lastDayBefore(closesAt))] as [string, string]]
}

const factsOfMarket = (market: MarketEntry): [string, string][] => [
  [MARKETS.subdistrict, subdistrictName(market.subdistrict) ?? ''],
  [MARKETS.title, entryLine(market)],
]

function warningOf({ kind }: RequestDocument): string[] {
  if (kind === 'new-producer') return []
  if (kind === 'late-market') return [REQUESTS.lateMarketNote]
  return [kind === 'unlock' ? REQUESTS.unlockNote : REQUESTS.lateNote]
}

/** the answer (data {request}) to who asked, which is also the notice of the unlock; null when his post in the district has ended. */
export const composeRequestAnswered: Composer = async (deps, person, data, now) => {
  const request = await findRequest(String(data['request']))
  if (!request?.answered) return null
  if (!may(await postsOf(person), 'request', request.district)) return null
  return [card(deps.config.line, answeredCard(request, request.answered, now))]
}
