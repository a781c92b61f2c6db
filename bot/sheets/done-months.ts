import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { HeadDocument } from './head.ts'
import { findLatestHeads } from './sheets.store.ts'
import { told, viewMarks } from './view-head.ts'

const SHOWN = 3

type Done = z.input<typeof MyWork>['done'][number]

/** V-3: a district's latest periods with rows up to the one that is worked on, newest first. */
export async function doneMonths({ form, district, period }: SheetKey, now: Date): Promise<Done[]> {
  const heads = await findLatestHeads(form, district, SHOWN + 1)
  const before = heads.filter((head) => head.period <= period).slice(0, SHOWN)
  return Promise.all(before.map((head) => doneMonth(head, now)))
}

async function doneMonth(head: HeadDocument, now: Date): Promise<Done> {
  const { form, period, district, state } = head
  const { lock } = viewMarks(head, now)
  const calendar = await calendarFor({ form, period }, district)
  return {
    area: district,
    areaName: areaName(district),
    form,
    period,
    state,
    total: grandTotal(head.totals),
    confirmed: told(head.confirmed),
    certified: told(head.certified),
    lock,
    closed: writability(head, calendar, now).kind === 'closed',
  }
}
