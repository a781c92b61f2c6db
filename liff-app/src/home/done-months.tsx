import { Link } from 'wouter'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { shortDay } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { LockedChip } from './month-chips.tsx'
import { StateChip } from './state-chip.tsx'

type Done = MyWork['done'][number]

/** The months before, with what became of them. */
export function DoneMonths({ done }: { done: readonly Done[] }) {
  if (done.length === 0) return null
  return (
    <section className="stack">
      <h2 className="quiet-heading">{HOME.doneHeading}</h2>
      {done.map((one) => (
        <DoneLine key={`${one.form} ${one.area} ${one.period}`} one={one} />
      ))}
    </section>
  )
}

function DoneLine({ one }: { one: Done }) {
  const last = lastDeed(one)
  return (
    <Link className="card done" href={pathOf(one)}>
      <b>{HOME.jobTitle(FORM_NAME[one.form] ?? one.form, one.period)}</b>
      <span className="rowx between">
        <span className="small muted">
          {one.areaName}
          {last && ` · ${last}`}
        </span>
        <DoneChip one={one} />
      </span>
    </Link>
  )
}

function DoneChip({ one }: { one: Done }) {
  return one.lock ? <LockedChip /> : <StateChip state={one.state} closed={one.closed} />
}

function pathOf({ form, period, area, confirmed, certified }: Done): string {
  const key = { form, period, district: area }
  if (certified) return sheetPath(key, `/certificates/${certified.no}`)
  return sheetPath(key, confirmed ? `/receipt/${confirmed.receipt}` : '')
}

const day = (at: string): string => shortDay(dayOf(new Date(at)))

function lastDeed({ lock, certified, confirmed }: Done): string | null {
  if (lock) return HOME.lockedOn(day(lock.at))
  if (certified) return HOME.certifiedOn(day(certified.at))
  return confirmed && HOME.confirmedOn(day(confirmed.at))
}
