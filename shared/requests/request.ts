import * as z from 'zod/mini'
import { District } from '../areas/area.ts'
import { UnlockEnd } from '../locking/acts.ts'
import { MarketEntry } from '../markets/market.ts'
import { Category } from '../otop-sales/category.ts'
import { line } from '../sheets/row.ts'
import { SheetKey } from '../sheets/sheet-id.ts'

/** What a district may ask for: an unlock, a new producer or a late market of the province, a late opening of the Department. */
export const RequestKind = z.enum(['unlock', 'late-opening', 'new-producer', 'late-market'])
export type RequestKind = z.infer<typeof RequestKind>

/** `lapsed`: what was asked for came about otherwise, or cannot any more. */
export const RequestState = z.enum(['open', 'granted', 'refused', 'lapsed'])
export type RequestState = z.infer<typeof RequestState>

const saveId = z.uuid()
const iso = z.iso.datetime({ offset: true })
/** Why: one line, not of spaces. */
export const RequestReason = line(300)

/** POST /api/sheets/:form/:period/:district/unlock-requests: after the close it goes to the Department. */
export const AskUnlock = z.strictObject({ ...SheetKey.shape, saveId, reason: RequestReason })
export type AskUnlock = z.infer<typeof AskUnlock>

/** POST /api/districts/:district/producer-requests: plain words, the province adds the producer itself. */
export const AskProducer = z.strictObject({
  district: District,
  saveId,
  name: line(200),
  category: z.optional(Category),
  note: RequestReason,
})
export type AskProducer = z.infer<typeof AskProducer>

/** POST /api/requests/:id/answer: `until` of an unlock granted is one of its ends, of a late opening granted an instant. */
export const AnswerRequest = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]{1,32}$/)),
  saveId,
  granted: z.boolean(),
  until: z.optional(z.union([UnlockEnd, iso])),
  reason: z.optional(RequestReason),
})
export type AnswerRequest = z.infer<typeof AnswerRequest>

/** GET /api/requests */
export const ReadRequests = z.strictObject({})
export type ReadRequests = z.infer<typeof ReadRequests>

export const RequestView = z.object({
  id: z.string(),
  kind: RequestKind,
  /** null of a new producer. */
  form: z.nullable(z.string()),
  period: z.nullable(z.string()),
  district: z.string(),
  districtName: z.string(),
  province: z.string(),
  provinceName: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  /** Of a new producer. */
  producer: z.nullable(z.object({ name: z.string(), category: z.nullable(Category) })),
  /** Of a late market. */
  market: z.nullable(z.object({ ...MarketEntry.shape, subdistrictName: z.string() })),
  state: RequestState,
  /** Waits for an answer that I may give. */
  mine: z.boolean(),
  /** Of a lapsed one: who brought it about otherwise. */
  answer: z.nullable(
    z.object({
      by: z.string(),
      at: z.string(),
      granted: z.boolean(),
      until: z.nullable(z.string()),
      reason: z.nullable(z.string()),
    }),
  ),
})
export type RequestView = z.infer<typeof RequestView>

/** What asking and answering answer. */
export const RequestAnswer = z.object({ request: RequestView })
export type RequestAnswer = z.infer<typeof RequestAnswer>

/** Those that I may answer or have asked: the open ones, then the latest 100 others, newest first. */
export const RequestsView = z.object({ now: z.string(), requests: z.array(RequestView) })
export type RequestsView = z.infer<typeof RequestsView>
