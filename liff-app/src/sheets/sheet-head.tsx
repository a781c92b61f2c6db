import { Link } from 'wouter'
import { formatBaht } from '#shared/money/satang.ts'
import { longMonth, shortDay } from '#shared/text/dates.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { FORM_NAME } from '#shared/text/words.th.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { Meter } from '../ui/meter.tsx'
import { undecided } from './drafts.ts'
import { SyncLine } from './sync-line.tsx'
import { lastDay, standingOf } from './time-left.ts'
import type { Sheet } from './use-sheet.ts'

type HeadProps = { sheet: Sheet; small: boolean; back: string | null; onTrouble: (row: string) => void }

/** The phone's head: one line while a row is open, so that four channels and the keypad fit. */
export function SheetHead({ sheet, small, back, onTrouble }: HeadProps) {
  if (small) return <SmallHead sheet={sheet} onTrouble={onTrouble} />
  const { tone, icon, words } = standingOf(sheet.view)
  return (
    <section className="head" aria-label={FORM_NAME[sheet.place.form]}>
      <Link className="back" href={back ?? '/'}>
        <Icon name="left" />
        {back ? SHEET.toProvince : SHEET.home}
      </Link>
      <div className="title">
        <MonthButton sheet={sheet} />
        <Chip tone={tone} icon={icon}>
          {words}
        </Chip>
      </div>
      {sheet.place.form !== 'otop-sales' && <p className="small muted">{FORM_NAME[sheet.place.form]}</p>}
      <div className="rowx between wrap small muted under-title">
        <Place sheet={sheet} />
        {sheet.mayWrite && <SyncLine sheet={sheet} onTrouble={onTrouble} />}
      </div>
      <div className="prog">
        <span className="a">{SHEET.progress(doneOf(sheet), sheet.counts.all)}</span>
        <span className="b" aria-live="polite">
          {formatBaht(sheet.total)} <span className="small muted">{SHEET.baht}</span>
        </span>
      </div>
      <SheetMeter sheet={sheet} />
    </section>
  )
}

/** U-36: what another officer or the system has not let through is told while the next row is typed, too. */
function SmallHead({ sheet, onTrouble }: Pick<HeadProps, 'sheet' | 'onTrouble'>) {
  return (
    <section className="head" aria-label={FORM_NAME[sheet.place.form]}>
      <h1 className="sr">{longMonth(sheet.place.period)}</h1>
      <div className="mini">
        {undecided(sheet.drafts).length > 0 ? (
          <SyncLine sheet={sheet} onTrouble={onTrouble} />
        ) : (
          <b>{SHEET.progress(doneOf(sheet), sheet.counts.all)}</b>
        )}
        <span aria-live="polite">
          {SHEET.total} <b>{formatBaht(sheet.total)}</b>
        </span>
      </div>
    </section>
  )
}

/** The month, which opens the list of months. */
export function MonthButton({ sheet }: { sheet: Sheet }) {
  return (
    <h1>
      <button
        type="button"
        className="mbtn"
        aria-haspopup="dialog"
        onClick={() => sheet.ask({ kind: 'months' })}
      >
        {longMonth(sheet.place.period)}
        <Icon name="down" />
      </button>
    </h1>
  )
}

/** The district (a button when the person holds several) and until when. */
export function Place({ sheet }: { sheet: Sheet }) {
  const { view } = sheet
  const lift = view.head.exception ?? view.head.unlocked
  const last = lift ? untilWhen(new Date(lift.until)) : shortDay(lastDay(view.calendar.districtDueAt))
  const until = sheet.mayWrite ? SHEET.dueBy(last) : SHEET.readOnly
  if (sheet.districts.length < 2) {
    return (
      <span className="nb">
        {view.districtName} · {until}
      </span>
    )
  }
  return (
    <span className="nb">
      <button
        type="button"
        className="plain-btn"
        aria-haspopup="dialog"
        onClick={() => sheet.ask({ kind: 'districts' })}
      >
        {view.districtName} <Icon name="down" />
      </button>
      {' · '}
      {until}
    </span>
  )
}

/** Rows that need nothing more. */
export const doneOf = ({ counts }: Sheet): number => counts.all - counts.notEntered

/** Sold, sold nothing, stopped, left. */
export function SheetMeter({ sheet }: { sheet: Sheet }) {
  const { amounts, noSales, stopped, notEntered, all } = sheet.counts
  return (
    <Meter
      label={SHEET.progressLong(doneOf(sheet), all)}
      parts={[
        { kind: 'filled', count: amounts },
        { kind: 'quiet', count: noSales },
        { kind: 'resting', count: stopped },
        { kind: 'rest', count: notEntered },
      ]}
    />
  )
}
