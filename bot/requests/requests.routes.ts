import { LateMarket } from '#shared/markets/acts.ts'
import {
  AnswerRequest,
  AskProducer,
  AskUnlock,
  ReadRequests,
  RequestAnswer,
  RequestsView,
} from '#shared/requests/request.ts'
import { RowSaved } from '#shared/sheets/sheet-view.ts'
import { type Route, route } from '../http/route.ts'
import { addLateMarket } from '../markets/add-late-market.ts'
import { answerRequest } from './answer-request.ts'
import { askLateMarket } from './ask-late-market.ts'
import { askProducer } from './ask-producer.ts'
import { askUnlock } from './ask-unlock.ts'
import { viewRequests } from './view-requests.ts'

/** What districts ask for, the answers, and the market that a province adds unasked after the lock. */
export const requestRoutes: readonly Route[] = [
  route('post', '/sheets/:form/:period/:district/unlock-requests', AskUnlock, askUnlock, RequestAnswer, {
    summary: 'ขอปลดล็อก; after the close ขอเปิดเป็นกรณีพิเศษ',
  }),
  route('post', '/districts/:district/producer-requests', AskProducer, askProducer, RequestAnswer, {
    summary: 'ask for a new producer',
  }),
  route('post', '/registries/:period/:district/market-requests', LateMarket, askLateMarket, RequestAnswer, {
    summary: 'ask for a market after the lock',
  }),
  route('post', '/registries/:period/:district/markets/late', LateMarket, addLateMarket, RowSaved, {
    summary: 'add a market after the lock',
    status: 201,
  }),
  route('post', '/requests/:id/answer', AnswerRequest, answerRequest, RequestAnswer, {
    summary: 'answer a request',
  }),
  route('get', '/requests', ReadRequests, viewRequests, RequestsView, {
    summary: 'the requests I may answer or have asked',
  }),
]
