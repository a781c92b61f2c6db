import { CallListView, ReadCallList } from '#shared/messages/call-list.ts'
import { MessagesView, ReadMessages } from '#shared/messages/messages-view.ts'
import { type Route, route } from '../http/route.ts'
import { viewCallList } from './view-call-list.ts'
import { viewMessages } from './view-messages.ts'

/** What LINE was given to tell, and whom to call instead. */
export const messageRoutes: readonly Route[] = [
  route('get', '/messages', ReadMessages, viewMessages, MessagesView, {
    summary: 'What was told to whom in a month, without the texts',
  }),
  route('get', '/provinces/:province/call-list', ReadCallList, viewCallList, CallListView, {
    summary: 'Whom the province calls',
  }),
]
