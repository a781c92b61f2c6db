import { isConfirmed } from '#shared/locking/lock.ts'
import { Link } from 'wouter'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { dayAndTime, dayWithYear, shortDay } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { areaTitle, FORM_NAME, ROLE_WORD } from '#shared/text/words.th.ts'
import { Icon } from '../ui/icon.tsx'
import { Meter } from '../ui/meter.tsx'
import { type NextStep, nextStep } from './next-step.ts'
import { StateChip } from './state-chip.tsx'
import { TimeChip } from './time-chip.tsx'

type Card = MyWork['cards'][number]
export type DistrictWork = Extract<Card, { kind: 'district' }>

const WORD_OF: Record<NextStep, string> = {
  start: HOME.start,
  fill: HOME.fill,
  review: HOME.review,
  receipt: HOME.receipt,
  look: HOME.look,
}

function pathOf(step: NextStep, { period, post, head }: DistrictWork): string {
  const sheet = `/otop/${period}`
  const at = `?d=${post.area}`
  if (step === 'review') return `${sheet}/confirm${at}`
  if (step === 'receipt') return `${sheet}/receipt/${head.confirmed?.receipt ?? ''}${at}`
  return sheet + at
}

/** A district's month: its state, the time left, how much is filled in, and the one next step. */
export function DistrictCard({ work, now }: { work: DistrictWork; now: Date }) {
  const { head, writability, calendar, post } = work
  const step = nextStep(work)
  const done = head.counts.all - head.counts.notEntered
  const waiting = !isConfirmed(head.state) && writability.kind === 'open'
  return (
    <section className={waiting ? 'card task waiting' : 'card task'}>
      <div className="rowx between wrap">
        <h2>{HOME.jobTitle(FORM_NAME[work.form] ?? work.form, work.period)}</h2>
        <span className="rowx wrap">
          <StateChip state={head.state} closed={writability.kind === 'closed'} />
          {!isConfirmed(head.state) && writability.kind !== 'closed' && (
            <TimeChip writability={writability} dueAt={calendar.districtDueAt} now={now} />
          )}
        </span>
      </div>
      <p className="muted small">
        {areaTitle(post.area, post.areaName)} · {ROLE_WORD[post.role]}
      </p>
      <Meter
        label={HOME.meterLabel(done, head.counts.all)}
        parts={[
          { kind: 'filled', count: head.counts.amounts },
          { kind: 'quiet', count: head.counts.noSales },
          { kind: 'resting', count: head.counts.stopped },
          { kind: 'rest', count: head.counts.notEntered },
        ]}
      />
      <p className="rowx between wrap">
        <span>
          <b>{HOME.progress(done, head.counts.all)}</b>
          {head.counts.notEntered > 0 && (
            <span className="muted"> · {HOME.left(head.counts.notEntered)}</span>
          )}
        </span>
        {head.total > 0 && <span className="num">{HOME.total(formatBaht(head.total))}</span>}
      </p>
      <DistrictDates work={work} />
      <Link
        className={step === 'receipt' || step === 'look' ? 'btn soft' : 'btn p'}
        href={pathOf(step, work)}
      >
        {WORD_OF[step]} <Icon name="right" />
      </Link>
    </section>
  )
}

function DistrictDates({ work: { head, writability, calendar } }: { work: DistrictWork }) {
  if (head.confirmed) {
    const { by, at } = head.confirmed
    const late = head.late ? ` · ${HOME.lateChip}` : ''
    return (
      <p className="muted small">
        {HOME.confirmedBy(by, dayAndTime(new Date(at)))}
        {late}
      </p>
    )
  }
  return <p className="muted small">{datesSentence(head.counts.all, writability, calendar.districtDueAt)}</p>
}

function datesSentence(rows: number, writability: DistrictWork['writability'], dueAt: string): string {
  if (writability.kind === 'not-open')
    return HOME.notOpenYet(dayWithYear(dayOf(new Date(writability.opensAt))))
  if (writability.kind === 'closed') return HOME.closedSince(dayAndTime(new Date(writability.since)))
  if (rows === 0) return HOME.noRows
  return HOME.sendBy(shortDay(lastDayBefore(new Date(dueAt))))
}
