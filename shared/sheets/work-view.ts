import * as z from 'zod/mini'
import { Month } from '../calendar/month.ts'
import { Role } from '../people/role.ts'
import { CalendarView, HeadView, SheetState, WritabilityView } from './sheet-view.ts'

/** GET /api/my-work: a card per post and open job; done ones of earlier months below. */
export const MyWork = z.object({
  now: z.string(),
  cards: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('district'),
        post: z.object({ role: Role, area: z.string(), areaName: z.string() }),
        form: z.string(),
        period: Month,
        head: HeadView,
        writability: WritabilityView,
        calendar: CalendarView,
      }),
      z.object({
        kind: z.literal('province'),
        post: z.object({ role: Role, area: z.string(), areaName: z.string() }),
        form: z.string(),
        period: Month,
        writability: WritabilityView,
        calendar: CalendarView,
        total: z.number(),
        districts: z.number(),
        byState: z.record(SheetState, z.number()),
      }),
      z.object({
        kind: z.literal('department'),
        post: z.object({ role: Role, area: z.string(), areaName: z.string() }),
        form: z.string(),
        period: Month,
        calendar: CalendarView,
        districts: z.number(),
        byState: z.record(SheetState, z.number()),
      }),
    ]),
  ),
  done: z.array(
    z.object({
      area: z.string(),
      areaName: z.string(),
      form: z.string(),
      period: Month,
      state: SheetState,
      total: z.number(),
      confirmed: z.nullable(z.object({ by: z.string(), at: z.string(), receipt: z.string() })),
    }),
  ),
})
export type MyWork = z.infer<typeof MyWork>

const line = z.object({
  area: z.string(),
  areaName: z.string(),
  state: SheetState,
  late: z.boolean(),
  done: z.number(),
  all: z.number(),
  total: z.number(),
  previousTotal: z.nullable(z.number()),
  confirmedAt: z.nullable(z.string()),
  officers: z.array(z.string()),
})

/** GET /api/provinces/:province/:form/:period: a line per district, in the order of the codes. */
export const ProvinceView = z.object({
  province: z.string(),
  provinceName: z.string(),
  form: z.string(),
  period: Month,
  now: z.string(),
  calendar: CalendarView,
  writability: WritabilityView,
  total: z.number(),
  /** Sum over the districts that have confirmed. */
  confirmedTotal: z.number(),
  byState: z.record(SheetState, z.number()),
  districts: z.array(line),
})
export type ProvinceView = z.infer<typeof ProvinceView>

/** GET /api/provinces?period= : the Department's list. */
export const ProvincesView = z.object({
  period: Month,
  now: z.string(),
  provinces: z.array(
    z.object({
      province: z.string(),
      provinceName: z.string(),
      districts: z.number(),
      byState: z.record(SheetState, z.number()),
      total: z.number(),
    }),
  ),
})
export type ProvincesView = z.infer<typeof ProvincesView>
