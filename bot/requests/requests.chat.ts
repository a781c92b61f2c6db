import { addDays, dayOf, instant } from '#shared/calendar/bangkok.ts'
import { type AnswerRequest, RequestAnswer, type RequestView } from '#shared/requests/request.ts'
import { Period } from '#shared/calendar/form.ts'
import { Form } from '#shared/sheets/forms.ts'
import { CHAT } from '#shared/text/chat.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { type Button, type Card, card, plain } from '../chat/card.ts'
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

function pressedCard(request: RequestView): Card {
  const { kind, state, answer } = request
  const granted = state === 'granted'
  const until = answer?.until ? new Date(answer.until) : null
  const added = kind === 'late-market' ? REQUESTS.marketAdded : REQUESTS.addNow
  const form = Form.safeParse(request.form).data ?? null
  const period = Period.safeParse(request.period).data ?? null
  return {
    tone: granted ? 'ok' : 'bad',
    head: [REQUESTS.heads[kind], granted ? REQUESTS.granted : REQUESTS.refused],
    title: granted ? (until ? REQUESTS.until(until) : added) : REQUESTS.noBy[kind],
    notes: [titleOf({ ...request, form, period }), REQUESTS.toldNext],
    buttons: [buttonAfter(request, granted)],
  }
}

function buttonAfter({ kind, district }: RequestView, granted: boolean): Button {
  const { list, producers } = REQUESTS.buttons
  const toProducers = granted && kind === 'new-producer'
  return toProducers
    ? { label: producers, path: `/producers?d=${district}` }
    : { label: list, path: '/requests' }
}
