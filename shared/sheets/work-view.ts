import * as z from 'zod/mini'
import { Period } from '../calendar/form.ts'
import { Form } from './forms.ts'
import { Role } from '../people/role.ts'
import { CalendarView, HeadView, LockView, SheetState, WritabilityView } from './head-view.ts'

const post = z.object({ role: Role, area: z.string(), areaName: z.string() })
const districtCard = z.object({
  kind: z.literal('district'),
  post,
  form: Form,
  period: Period,
  head: HeadView,
  writability: WritabilityView,
  calendar: CalendarView,
})

/** A district's closed month that the Department has opened, as its province sees it. */
const exceptedCard = z.object({
  kind: z.literal('excepted'),
  post,
  form: Form,
  period: Period,
  district: z.string(),
  districtName: z.string(),
  state: SheetState,
  until: z.string(),
})

/** F-2: of an area's districts that have something to report how many there are, are locked, and stand in each state. */
const progress = { districts: z.number(), locked: z.number(), byState: z.record(SheetState, z.number()) }

/** GET /api/my-work: a card per post and open job; done ones of earlier months below. */
export const MyWork = z.object({
  now: z.string(),
  cards: z.array(
    z.discriminatedUnion('kind', [
      districtCard,
      z.object({
        kind: z.literal('province'),
        post,
        form: Form,
        period: Period,
        writability: WritabilityView,
        calendar: CalendarView,
        total: z.number(),
        /** Requests waiting for the province's answer. */
        requests: z.number(),
        ...progress,
      }),
      z.object({
        kind: z.literal('department'),
        post,
        form: Form,
        period: Period,
        calendar: CalendarView,
        requests: z.number(),
        ...progress,
      }),
    ]),
  ),
  /** D-6: closed months that the Department has opened, those that end first above. */
  excepted: z.array(z.discriminatedUnion('kind', [districtCard, exceptedCard])),
  done: z.array(
    z.object({
      area: z.string(),
      areaName: z.string(),
      form: Form,
      period: Period,
      state: SheetState,
      total: z.number(),
      confirmed: z.nullable(z.object({ by: z.string(), at: z.string(), receipt: z.string() })),
      certified: z.nullable(z.object({ by: z.string(), at: z.string(), no: z.string() })),
      lock: z.nullable(LockView),
      /** May it be written no more? */
      closed: z.boolean(),
    }),
  ),
})
export type MyWork = z.infer<typeof MyWork>

const line = z.object({
  area: z.string(),
  areaName: z.string(),
  state: SheetState,
  /** The head's, to lock or return what was looked at. */
  version: z.number(),
  late: z.boolean(),
  done: z.number(),
  all: z.number(),
  total: z.number(),
  /** What the Department's reports count; null while it is not locked. */
  official: z.nullable(z.number()),
  previousTotal: z.nullable(z.number()),
  confirmedAt: z.nullable(z.string()),
  lock: z.nullable(LockView),
  unlockedUntil: z.nullable(z.string()),
  exceptionUntil: z.nullable(z.string()),
  /** Rows sent back and not confirmed again; rows sent back and confirmed again. */
  returnedRows: z.number(),
  answeredRows: z.number(),
  /** Satang and rows changed since it was last confirmed, certified or locked; null when nothing was. */
  changedBaht: z.nullable(z.number()),
  changedRows: z.number(),
  /** A request waits for an answer. */
  asked: z.boolean(),
  officers: z.array(z.string()),
})

/** GET /api/provinces/:province/:form/:period: a line per district, in the order of the codes. */
export const ProvinceView = z.object({
  province: z.string(),
  provinceName: z.string(),
  form: Form,
  period: Period,
  now: z.string(),
  calendar: CalendarView,
  writability: WritabilityView,
  total: z.number(),
  /** Sum over the districts that have confirmed. */
  confirmedTotal: z.number(),
  /** Sum of what is locked. */
  officialTotal: z.number(),
  /** As `districts` of a province's line: of how many `locked` and `byState` tell. */
  reporting: z.number(),
  locked: z.number(),
  byState: z.record(SheetState, z.number()),
  requests: z.number(),
  districts: z.array(line),
})
export type ProvinceView = z.infer<typeof ProvinceView>

/** GET /api/provinces */
export const ProvincesView = z.object({
  form: Form,
  period: Period,
  now: z.string(),
  calendar: CalendarView,
  provinces: z.array(
    z.object({
      province: z.string(),
      provinceName: z.string(),
      ...progress,
      total: z.number(),
      officialTotal: z.number(),
    }),
  ),
})
export type ProvincesView = z.infer<typeof ProvincesView>
