import type { ReactNode } from 'react'
import { isConfirmed } from '#shared/locking/lock.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { hasMoney } from '#shared/sheets/forms.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { Chip } from '../ui/chip.tsx'
import { Meter } from '../ui/meter.tsx'

/** What the head of an overview counts: districts waiting for the lock, in work, and satang that no report counts yet. */
export function figuresOf({ districts }: Pick<ProvinceView, 'districts'>) {
  const unlocked = districts.filter((line) => line.lock === null)
  const uncounted = districts.filter((line) => line.official === null)
  return {
    waiting: unlocked.filter((line) => isConfirmed(line.state)).length,
    begun: unlocked.filter((line) => line.state === 'draft').length,
    uncounted: uncounted.reduce((sum, line) => sum + line.total, 0),
  }
}

/** The four figures at the head of a desk's overview. */
export function Kpis({ view }: { view: ProvinceView }) {
  const { waiting, uncounted } = figuresOf(view)
  return (
    <dl className="kpis">
      <Kpi word={PROVINCE.locked}>
        {view.locked}
        <small>{PROVINCE.ofDistricts(view.reporting)}</small>
      </Kpi>
      <Kpi word={PROVINCE.waiting}>
        {waiting}
        <small> {PROVINCE.districts}</small>
      </Kpi>
      {hasMoney(view.form) && (
        <>
          <Kpi word={PROVINCE.countedBaht}>{formatBaht(view.officialTotal)}</Kpi>
          <Kpi word={PROVINCE.notYetBaht}>
            <span className="not-yet">{formatBaht(uncounted)}</span>
          </Kpi>
        </>
      )}
    </dl>
  )
}

function Kpi({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="kpi">
      <dt className="k">{word}</dt>
      <dd className="v">{children}</dd>
    </div>
  )
}

/** The same for a phone: how many are locked, the bar, the money counted and not yet counted. */
export function ProvinceHead({ view }: { view: ProvinceView }) {
  const all = view.reporting
  const { waiting, begun, uncounted } = figuresOf(view)
  const locked = PROVINCE.lockedOf(view.locked, all)
  return (
    <section className="card stack">
      <div className="rowx between wrap">
        <Chip tone="lock" icon="lock">
          {locked}
        </Chip>
        {hasMoney(view.form) && <span className="num strong">{formatBaht(view.total)}</span>}
      </div>
      <Meter
        label={`${locked} · ${PROVINCE.waiting} ${waiting} · ${SHEET_STATE_WORD.draft} ${begun}`}
        parts={[
          { kind: 'locked', count: view.locked },
          { kind: 'filled', count: waiting },
          { kind: 'begun', count: begun },
          { kind: 'rest', count: all - view.locked - waiting - begun },
        ]}
      />
      <dl className="kv small">
        <dt>{PROVINCE.waiting}</dt>
        <dd>
          {waiting} {PROVINCE.districts}
        </dd>
        {hasMoney(view.form) && (
          <>
            <dt>{PROVINCE.countedBaht}</dt>
            <dd>{formatBaht(view.officialTotal)}</dd>
            <dt>{PROVINCE.notYetBaht}</dt>
            <dd className="not-yet">{formatBaht(uncounted)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
