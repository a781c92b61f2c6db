import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { may } from '#shared/people/permissions.ts'
import { hasNothing } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { dayAndTime, dayWithYear, shortDay } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { useMe } from '../session/me.ts'
import { Empty } from '../ui/empty.tsx'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Toast } from '../ui/toast.tsx'
import { useWide } from '../ui/wide.ts'
import { ClosingPanel } from './closing-panel.tsx'
import { DistrictList } from './district-list.tsx'
import './districts.css'
import { DistrictTable } from './district-table.tsx'
import type { DistrictLine } from './late-mark.tsx'
import type { Allowed, Opened } from './line-act.tsx'
import { NudgeButton } from './nudge-button.tsx'
import { ProvinceDialogs } from './province-dialogs.tsx'
import { Kpis, ProvinceHead } from './province-figures.tsx'
import { worstFirst } from './worst-first.ts'

/** A province's month: figures, what waits, a line per district, and the acts on them. */
export function Overview({ view }: { view: ProvinceView }) {
  const wide = useWide()
  const { posts } = useMe()
  const mayLock = may(posts, 'lock', view.province)
  const [search] = useSearchParams()
  const open = view.writability.kind === 'open'
  // A button in chat leads here.
  const nudging = open && search.has('nudge') && may(posts, 'nudge', view.province)
  const [opened, setOpened] = useState<Opened>(nudging ? { kind: 'nudge' } : null)
  const [told, setTold] = useState<string | null>(null)
  const isNothing = (line: DistrictLine): boolean => hasNothing(view.form, line)
  const sorted = worstFirst(view.districts)
  const lines = [...sorted.filter((line) => !isNothing(line)), ...sorted.filter(isNothing)]
  const allowed: Allowed = { view, mayLock, onOpen: setOpened }
  const done = (text: string): void => {
    setOpened(null)
    setTold(text)
  }
  if (lines.length === 0) return <Empty icon="chart" title={PROVINCE.empty} />
  return (
    <>
      {wide ? <Kpis view={view} /> : <ProvinceHead view={view} />}
      <Requests view={view} mayLock={mayLock} />
      <ClockNote view={view} />
      <ClosingPanel view={view} />
      <div className={wide ? 'tw' : 'stack'}>
        <Whole {...allowed} />
        {wide ? <DistrictTable lines={lines} {...allowed} /> : <DistrictList lines={lines} {...allowed} />}
      </div>
      <p className="small muted">
        <Held>{PROVINCE.asOf(dayAndTime(new Date(view.now)))}</Held>
      </p>
      <ProvinceDialogs {...{ view, opened }} onClose={() => setOpened(null)} onDone={done} />
      {told && <Toast key={told} message={told} onDone={() => setTold(null)} />}
    </>
  )
}

/** The acts on all districts at once, where they may be done. */
function Whole({ view, mayLock, onOpen }: Allowed) {
  if (!mayLock || view.writability.kind !== 'open') return null
  const open = view.districts.some(({ lock }) => lock === null)
  const locked = view.districts.some(({ lock }) => lock !== null)
  const lockBy = shortDay(lastDayBefore(new Date(view.calendar.provinceDueAt)))
  return (
    <div className="whole">
      <span className="small muted grow">
        <Held>{PROVINCE.dates(lockBy, dayAndTime(new Date(view.calendar.closesAt)))}</Held>
      </span>
      <NudgeButton view={view} onOpen={() => onOpen({ kind: 'nudge' })} />
      {locked && (
        <button type="button" className="btn sm" onClick={() => onOpen({ kind: 'unlock-all' })}>
          <Icon name="unlock" />
          {PROVINCE.unlockAll}
        </button>
      )}
      {open && (
        <button type="button" className="btn lk sm" onClick={() => onOpen({ kind: 'lock-all' })}>
          <Icon name="lock" />
          {PROVINCE.lockAll}
        </button>
      )}
    </div>
  )
}

function Requests({ view, mayLock }: Pick<Allowed, 'view' | 'mayLock'>) {
  if (view.requests === 0 || !mayLock) return null
  return (
    <Note
      tone="lock"
      icon="bell"
      title={PROVINCE.requests(view.requests)}
      action={
        <Link className="btn sm" href="/requests">
          {PROVINCE.toRequests}
        </Link>
      }
    />
  )
}

/** Says when the clock allows nothing. */
function ClockNote({ view: { writability } }: { view: ProvinceView }) {
  if (writability.kind === 'not-open') {
    return <Note icon="cal" title={PROVINCE.notOpen(dayWithYear(dayOf(new Date(writability.opensAt))))} />
  }
  if (writability.kind !== 'closed') return null
  return <Note tone="lock" title={PROVINCE.closed(dayAndTime(new Date(writability.since)))} />
}
