import * as z from 'zod/mini'
import { Join, NewInvitation } from '#shared/people/invitation.ts'
import { ChangePhone } from '#shared/people/phone.ts'
import { InvitationMade, InvitationsView, Joined, PeopleView } from '#shared/people/people-view.ts'
import { type Route, route, silentRoute } from '../http/route.ts'
import { changePhone } from './change-phone.ts'
import { endPost } from './end-post.ts'
import { joinByCode } from './join.ts'
import { makeInvitation } from './make-invitation.ts'
import { takeBackInvitation } from './take-back-invitation.ts'
import { viewInvitations } from './view-invitations.ts'
import { viewPeople } from './view-people.ts'

const Nothing = z.strictObject({})
const ById = z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9]{1,32}$/)) })

export const peopleRoutes: readonly Route[] = [
  route('get', '/people', Nothing, viewPeople, PeopleView, { summary: 'Who holds what in one’s area' }),
  silentRoute('put', '/people/:id/phone', ChangePhone, changePhone, {
    summary: 'One’s own telephone, or that of a person of the province',
  }),
  silentRoute('delete', '/posts/:id', ById, endPost, { summary: 'Ends a post' }),
  route('get', '/invites', Nothing, viewInvitations, InvitationsView, {
    summary: 'The invitations of one’s area',
  }),
  route('post', '/invites', NewInvitation, makeInvitation, InvitationMade, {
    summary: 'Invites to a post, or hands one over',
    status: 201,
  }),
  silentRoute('delete', '/invites/:id', ById, takeBackInvitation, { summary: 'Takes an invitation back' }),
  route('post', '/join', Join, joinByCode, Joined, { summary: 'Redeems an invitation' }),
]
