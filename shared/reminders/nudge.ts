import * as z from 'zod/mini'
import { Province } from '../areas/area.ts'
import { Period } from '../calendar/form.ts'
import { Form, mayBeEmpty } from '../sheets/forms.ts'
import { isConfirmed } from '../locking/lock.ts'
import { MessageState } from '../messages/messages-view.ts'
import { SheetState } from '../sheets/head-view.ts'
import { SheetKey } from '../sheets/sheet-id.ts'

const ofProvince = { province: Province, form: SheetKey.shape.form, period: SheetKey.shape.period }

/** has the district something left to do before it has confirmed? Not while it is locked, nor without rows; a registry is confirmed empty. */
export const isUndone = (sheet: { form: Form; state: SheetState; all: number; locked: boolean }): boolean =>
  !isConfirmed(sheet.state) && !sheet.locked && (sheet.all > 0 || mayBeEmpty(sheet.form))

/** GET /api/provinces/:province/:form/:period/nudge */
export const ReadNudge = z.strictObject(ofProvince)
export type ReadNudge = z.infer<typeof ReadNudge>

/** POST /api/provinces/:province/:form/:period/nudge */
export const Nudge = z.strictObject({ ...ofProvince, saveId: z.uuid() })
export type Nudge = z.infer<typeof Nudge>

/** Who reminded when, and what became of each one's message. */
export const NudgedView = z.object({
  by: z.string(),
  at: z.string(),
  districts: z.number(),
  told: z.array(
    z.object({
      name: z.string(),
      areas: z.array(z.string()),
      /** dropped: it was confirmed before the message went, or the post had ended. */
      state: MessageState,
      /** Why it was not sent: "budget", "not-friend", … */
      reason: z.nullable(z.string()),
    }),
  ),
})
export type NudgedView = z.infer<typeof NudgedView>

/** What a nudge would do now, and today's, if somebody has done it. */
export const NudgeView = z.object({
  province: z.string(),
  form: Form,
  period: Period,
  /** The districts not confirmed; who is no friend of the account is not reached. */
  districts: z.array(
    z.object({
      area: z.string(),
      areaName: z.string(),
      state: SheetState,
      done: z.number(),
      all: z.number(),
      officers: z.array(z.object({ name: z.string(), friend: z.boolean() })),
    }),
  ),
  /** What it costs: one message for each person who is reached. */
  messages: z.number(),
  /** This month's messages at LINE, null while LINE does not tell; limit and budget null: as many as one likes. */
  use: z.nullable(
    z.object({ limit: z.nullable(z.number()), used: z.number(), budget: z.nullable(z.number()) }),
  ),
  /** Outside office hours: when the messages go. */
  waitsUntil: z.nullable(z.string()),
  nudged: z.nullable(NudgedView),
})
export type NudgeView = z.infer<typeof NudgeView>

/** What a nudge answers. */
export const Nudged = z.object({ nudged: NudgedView })
export type Nudged = z.infer<typeof Nudged>
