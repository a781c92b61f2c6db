import * as z from 'zod/mini'
import { COUNTRY, isProvince } from '../areas/area.ts'
import { Month } from '../calendar/month.ts'
import { Role } from '../people/role.ts'

/** Of what lies further back: the instant (ms) of the last line shown, and how many lines of that instant were. */
const Before = z.string().check(z.regex(/^\d{1,14}\.\d{1,6}$/))

/** GET /api/messages?province=52&month=2024-07: of a province, or of the country ("TH"), by the month in which they were told. */
export const ReadMessages = z.strictObject({
  province: z.string().check(z.refine((code) => code === COUNTRY || isProvince(code))),
  month: Month,
  before: z.optional(Before),
})
export type ReadMessages = z.infer<typeof ReadMessages>

/** What became of a message: owed still, with the person, given up, or not needed any more. */
export const MESSAGE_STATES = ['waiting', 'sent', 'not-sent', 'dropped'] as const
export const MessageState = z.enum(MESSAGE_STATES)
export type MessageState = z.infer<typeof MessageState>

/** The answer of GET /api/messages: newest first, those that wait on top; never what they say. */
export const MessagesView = z.object({
  area: z.string(),
  areaName: z.string(),
  month: Month,
  now: z.string(),
  /** Is it the month that runs now? Only for that one LINE tells its use. */
  current: z.boolean(),
  /** The account's month at LINE (limit null: none), and what we leave of it for the close; null on later pages, for other months, and while LINE is away. */
  use: z.nullable(
    z.object({ limit: z.nullable(z.number()), used: z.number(), budget: z.nullable(z.number()) }),
  ),
  counts: z.record(MessageState, z.number()),
  messages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The post held in the area, now or last; null for who never held one. */
      role: z.nullable(Role),
      area: z.nullable(z.string()),
      areaName: z.nullable(z.string()),
      /** Its kind; of what was done to a sheet the act, of a digest also the role whose work it reminds of. */
      kind: z.string(),
      /** When it was settled, by the world's clock; null while it waits. */
      at: z.nullable(z.string()),
      state: MessageState,
      /** Why it was not sent. */
      reason: z.nullable(z.string()),
    }),
  ),
  /** `before` of the next page, null on the last. */
  next: z.nullable(z.string()),
})
export type MessagesView = z.infer<typeof MessagesView>
