import type { ReactNode } from 'react'
import { formatBaht } from '#shared/money/satang.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { Chip } from '../ui/chip.tsx'
import { Meter } from '../ui/meter.tsx'
import { confirmedOf } from './worst-first.ts'

/** The four figures at the head of a desk's overview. */
export function Kpis({ view }: { view: ProvinceView }) {
  const { confirmed, all } = confirmedOf(view.byState)
  return (
    <dl className="kpis">
      <Kpi word={PROVINCE.confirmed}>
        {confirmed}
        <small>{PROVINCE.ofDistricts(all)}</small>
      </Kpi>
      <Kpi word={PROVINCE.notConfirmed}>
        {all - confirmed}
        <small> {PROVINCE.districts}</small>
      </Kpi>
      <Kpi word={PROVINCE.confirmedBaht}>{formatBaht(view.confirmedTotal)}</Kpi>
      <Kpi word={PROVINCE.notYetBaht}>
        <span className="not-yet">{formatBaht(view.total - view.confirmedTotal)}</span>
      </Kpi>
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

/** The same for a phone: how many have confirmed, the bar, the money in and not yet in. */
export function ProvinceHead({ view }: { view: ProvinceView }) {
  const { confirmed, all } = confirmedOf(view.byState)
  const drafts = view.byState.draft ?? 0
  return (
    <section className="card stack">
      <div className="rowx between wrap">
        <Chip tone={confirmed === all ? 'ok' : 'brand'} icon="check">
          {PROVINCE.confirmedOf(confirmed, all)}
        </Chip>
        <span className="num strong">{formatBaht(view.total)}</span>
      </div>
      <Meter
        label={`${PROVINCE.confirmedOf(confirmed, all)} · ${SHEET_STATE_WORD.draft} ${drafts}`}
        parts={[
          { kind: 'filled', count: confirmed },
          { kind: 'quiet', count: drafts },
          { kind: 'rest', count: all - confirmed - drafts },
        ]}
      />
      <dl className="kv small">
        <dt>{PROVINCE.confirmedBaht}</dt>
        <dd>{formatBaht(view.confirmedTotal)}</dd>
        <dt>{PROVINCE.notYetBaht}</dt>
        <dd className="not-yet">{formatBaht(view.total - view.confirmedTotal)}</dd>
      </dl>
    </section>
  )
}
