import { Link } from 'wouter'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import { SHEET_STATES, type SheetState } from '#shared/sheets/head-view.ts'
import type { MyWork } from '#shared/sheets/work-view.ts'
import { shortDay } from '#shared/text/dates.th.ts'
import { HOME } from '#shared/text/home.th.ts'
import { areaTitle, FORM_NAME, ROLE_WORD, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { provincePath, provincesPath } from '#shared/sheets/sheet-path.ts'
import { confirmedOf } from '../provinces/worst-first.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { TimeChip } from './time-chip.tsx'

type Card = MyWork['cards'][number]
export type OverviewWork = Extract<Card, { kind: 'province' | 'department' }>

/** How many districts are in which state, side by side. */
export function StateCounts({ byState }: { byState: Partial<Record<SheetState, number>> }) {
  return (
    <dl className="four">
      {SHEET_STATES.toReversed().map((state) => (
        <div key={state}>
          <dt>{SHEET_STATE_WORD[state]}</dt>
          <dd className={state === 'confirmed' ? 'good' : undefined}>{byState[state] ?? 0}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A province's or the whole country's month: districts by state, and the way to the overview. */
export function OverviewCard({ work, now }: { work: OverviewWork; now: Date }) {
  const { post, calendar } = work
  const { confirmed, all } = confirmedOf(work.byState)
  const province = work.kind === 'province'
  return (
    <section className="card task">
      <div className="rowx between wrap">
        <h2>{HOME.jobTitle(FORM_NAME[work.form] ?? work.form, work.period)}</h2>
        {province && confirmed < all && (
          <TimeChip writability={work.writability} dueAt={calendar.provinceDueAt} now={now} />
        )}
      </div>
      <p className="muted small">
        {areaTitle(post.area, post.areaName)} · {ROLE_WORD[post.role]}
      </p>
      <StateCounts byState={work.byState} />
      <p className="rowx between wrap">
        <b>{HOME.lockedOf(work.locked, work.districts)}</b>
        {province && hasMoney(work.form) && <span className="num">{HOME.total(formatBaht(work.total))}</span>}
      </p>
      {work.requests > 0 && (
        <Link className="requests" href="/requests">
          <Chip tone="warn" icon="bell">
            {HOME.requests(work.requests)}
          </Chip>
          <Icon name="right" />
        </Link>
      )}
      <p className="muted small">{HOME.lockBy(shortDay(lastDayBefore(new Date(calendar.provinceDueAt))))}</p>
      <Link
        className="btn p"
        href={province ? provincePath({ ...work, province: post.area }) : provincesPath(work)}
      >
        {province ? HOME.overview : HOME.countryOverview} <Icon name="right" />
      </Link>
    </section>
  )
}
