import * as z from 'zod/mini'
import { Province } from '../areas/area.ts'
import { Period } from '../calendar/form.ts'
import { Role } from '../people/role.ts'
import { Form } from '../sheets/forms.ts'
import { SheetState } from '../sheets/head-view.ts'

/** GET /api/provinces/:province/call-list?form=: of OTOP sales when it names no form. */
export const ReadCallList = z.strictObject({ province: Province, form: z.optional(Form) })
export type ReadCallList = z.infer<typeof ReadCallList>

/** Somebody to call. */
export const Callee = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  area: z.string(),
  areaName: z.string(),
  /** Digits; null when nobody has told it. */
  phone: z.nullable(z.string()),
  /** Why LINE does not reach the person: `not-friend`, or what became of the last message (`at` then); null when it does. */
  trouble: z.nullable(z.object({ reason: z.string(), at: z.nullable(z.string()) })),
})
export type Callee = z.infer<typeof Callee>

/** The districts whose period is not confirmed, with those who hold a post there; besides, whoever else LINE cannot reach. */
export const CallListView = z.object({
  province: z.string(),
  provinceName: z.string(),
  now: z.string(),
  form: Form,
  /** The period worked on; `opensAt` while it cannot be filled in yet, when nobody is to be called for it. */
  period: Period,
  opensAt: z.nullable(z.string()),
  districts: z.array(
    z.object({
      area: z.string(),
      areaName: z.string(),
      state: SheetState,
      done: z.number(),
      all: z.number(),
      late: z.boolean(),
      people: z.array(Callee),
    }),
  ),
  others: z.array(Callee),
})
export type CallListView = z.infer<typeof CallListView>
