import * as z from 'zod/mini'
import { FiscalYear } from '../calendar/form.ts'
import { Month } from '../calendar/month.ts'
import { Role } from './role.ts'

/** A post as it leaves the server; `area` "5201", "52" or "TH". */
export const PostView = z.object({ id: z.string(), role: Role, area: z.string(), areaName: z.string() })
export type PostView = z.infer<typeof PostView>

/** POST /api/session, GET /api/me; a guest has no posts. */
export const Me = z.object({
  /** `phone`: digits; null while none is known. */
  person: z.object({ id: z.string(), name: z.string(), phone: z.nullable(z.string()) }),
  posts: z.array(PostView),
  /** Demo: the chat's clock; else the server's. */
  now: z.string(),
  /** D-2: the period of each form that is worked on now. */
  working: z.object({ 'otop-sales': Month, 'market-sales': Month, 'market-registry': FiscalYear }),
  /** D-20: the first month of market sales. */
  firstMarketMonth: Month,
})
export type Me = z.infer<typeof Me>

/** POST /api/invites: the code is shown once. */
export const InvitationMade = z.object({ id: z.string(), code: z.string(), expiresAt: z.string() })
export type InvitationMade = z.infer<typeof InvitationMade>

/** GET /api/invites: those made in the reader's area, newest first; never the code. */
export const InvitationsView = z.object({
  invitations: z.array(
    z.object({
      id: z.string(),
      role: Role,
      area: z.string(),
      areaName: z.string(),
      name: z.string(),
      by: z.string(),
      at: z.string(),
      expiresAt: z.string(),
      state: z.enum(['waiting', 'used', 'expired', 'taken-back']),
      usedBy: z.nullable(z.string()),
    }),
  ),
})
export type InvitationsView = z.infer<typeof InvitationsView>

/** GET /api/people: posts in the reader's area, and districts with nobody. */
export const PeopleView = z.object({
  posts: z.array(
    z.object({
      id: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
      role: Role,
      area: z.string(),
      areaName: z.string(),
      since: z.string(),
      /** Can be pushed to: a friend of the account who has not blocked it. */
      friend: z.boolean(),
      /** Digits; null while none is known. */
      phone: z.nullable(z.string()),
      mayEnd: z.boolean(),
    }),
  ),
  /** Districts of the reader's area without a district officer. */
  empty: z.array(z.object({ area: z.string(), areaName: z.string() })),
})
export type PeopleView = z.infer<typeof PeopleView>

/** POST /api/join */
export const Joined = z.object({ post: PostView, handedOverFrom: z.nullable(z.string()) })
export type Joined = z.infer<typeof Joined>
