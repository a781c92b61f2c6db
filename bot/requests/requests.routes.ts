import {
  AnswerRequest,
  AskProducer,
  AskUnlock,
  ReadRequests,
  RequestAnswer,
  RequestsView,
} from '#shared/requests/request.ts'
import { type Route, route } from '../http/route.ts'
import { answerRequest } from './answer-request.ts'
import { askProducer } from './ask-producer.ts'
import { askUnlock } from './ask-unlock.ts'
import { viewRequests } from './view-requests.ts'

/** What districts ask for, and the answers. */
export const requestRoutes: readonly Route[] = [
  route('post', '/sheets/:form/:period/:district/unlock-requests', AskUnlock, askUnlock, RequestAnswer, {
    summary: 'ขอปลดล็อก; after the close ขอเปิดเป็นกรณีพิเศษ',
  }),
  route('post', '/districts/:district/producer-requests', AskProducer, askProducer, RequestAnswer, {
    summary: 'ask for a new producer',
  }),
  route('post', '/requests/:id/answer', AnswerRequest, answerRequest, RequestAnswer, {
    summary: 'answer a request',
  }),
  route('get', '/requests', ReadRequests, viewRequests, RequestsView, {
    summary: 'the requests I may answer or have asked',
  }),
]
