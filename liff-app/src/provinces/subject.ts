import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { SheetState } from '#shared/sheets/head-view.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import type { DistrictLine } from './late-mark.tsx'

/** A district's month as the acts on it need it; from the overview's line or from the sheet itself. */
export type Subject = {
  form: Form
  period: Period
  area: string
  areaName: string
  state: SheetState
  version: number
  done: number
  all: number
  total: number
  lock: { by: string | null; at: string } | null
  returnedRows: number
  changedRows: number
  changedBaht: number | null
  /** The server's time when it was read, and the month's close. */
  now: string
  closesAt: string
}

/** A line of the overview. */
export const subjectOfLine = (view: ProvinceView, line: DistrictLine): Subject => ({
  ...line,
  form: view.form,
  period: view.period,
  now: view.now,
  closesAt: view.calendar.closesAt,
})

/** A sheet; what changed in it is told beside it. */
export function subjectOfSheet(sheet: SheetView): Subject {
  const { head } = sheet
  const waiting = head.returned && !head.returned.answeredAt ? head.returned.rows.length : 0
  return {
    form: sheet.form,
    period: sheet.period,
    area: sheet.district,
    areaName: sheet.districtName,
    state: head.state,
    version: head.version,
    done: head.counts.all - head.counts.notEntered,
    all: head.counts.all,
    total: head.total,
    lock: head.lock,
    returnedRows: waiting,
    changedRows: 0,
    changedBaht: null,
    now: sheet.now,
    closesAt: sheet.calendar.closesAt,
  }
}

/** "/api/sheets/otop-sales/2024-07/5201" */
export const pathOfSubject = ({ form, period, area }: Subject): string =>
  `/api/sheets/${form}/${period}/${area}`
