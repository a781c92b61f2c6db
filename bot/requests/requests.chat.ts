import { addDays, dayOf, instant } from '#shared/calendar/bangkok.ts'
import { type AnswerRequest, RequestAnswer, type RequestView } from '#shared/requests/request.ts'
import { Month } from '#shared/calendar/month.ts'
import { CHAT } from '#shared/text/chat.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { type Card, card, plain } from '../chat/card.ts'
import { saveIdFrom } from '../chat/save-id.ts'
import type { Talk } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { answerRequest } from './answer-request.ts'
import { type Choice, CHOICES, REQUEST_PRESSED, titleOf } from './request-cards.ts'

/** C-10: a button of a request's card ("request:<id>:<choice>") answers the request; pressed twice it answers once. */
export async function pressRequest(deps: Deps, { actor }: Talk, data: string): Promise<LineMessage[]> {
  const [id = '', said] = data.slice(REQUEST_PRESSED.length).split(':')
  const choice = CHOICES.find((one) => one === said)
  if (!choice) return [plain(CHAT.oldCard)]
  const saveId = saveIdFrom(id, choice, actor.person?.id ?? '')
  const input: AnswerRequest = { id, saveId, ...answerFor(choice, deps.clock()) }
  const { request } = RequestAnswer.parse(await answerRequest(deps, actor, input))
  return [card(deps.config.line, pressedCard(request))]
}

function answerFor(choice: Choice, now: Date): Pick<AnswerRequest, 'granted' | 'until'> {
  if (choice === 'no') return { granted: false }
  if (choice === 'add') return { granted: true }
  if (choice === 'today') return { granted: true, until: 'end-of-day' }
  return { granted: true, until: instant(addDays(dayOf(now), 1)).toISOString() }
}

function pressedCard({ kind, district, period, producer, state, answer }: RequestView): Card {
  const granted = state === 'granted'
  const until = answer?.until ? new Date(answer.until) : null
  const { list, producers } = REQUESTS.buttons
  const title = granted ? (until ? REQUESTS.until(until) : REQUESTS.addNow) : REQUESTS.noBy[kind]
  return {
    tone: granted ? 'ok' : 'bad',
    head: [REQUESTS.heads[kind], granted ? REQUESTS.granted : REQUESTS.refused],
    title,
    notes: [
      titleOf({ kind, district, period: period === null ? null : Month.parse(period), producer }),
      REQUESTS.toldNext,
    ],
    buttons: [
      granted && !period
        ? { label: producers, path: `/producers?d=${district}` }
        : { label: list, path: '/requests' },
    ],
  }
}
