import { isConfirmed } from '#shared/locking/lock.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { daysLate } from './worst-first.ts'

export type DistrictLine = ProvinceView['districts'][number]

/** Lateness, a mark beside the state: how many days for one not confirmed, a word for one confirmed late. */
export function LateMark({ line, view }: { line: DistrictLine; view: ProvinceView }) {
  if (!line.late) return null
  const days = daysLate(view.calendar.districtDueAt, new Date(view.now))
  const stillOpen = !isConfirmed(line.state) && !line.lock && view.writability.kind === 'open' && days > 0
  return <span className="late small">{stillOpen ? PROVINCE.late(days) : PROVINCE.lateDone}</span>
}
