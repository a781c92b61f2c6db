import { useCallback, useState } from 'react'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { type Column, MARKET_COLUMNS } from '#shared/markets/columns.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { longMonth } from '#shared/text/dates.th.ts'
import { MARKET_SETTINGS } from '#shared/text/market-settings.th.ts'
import { Asked } from '../api/asked.tsx'
import '../calendar/calendar.css'
import { ChangesList } from '../calendar/changes-list.tsx'
import { Chip } from '../ui/chip.tsx'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { Toast } from '../ui/toast.tsx'
import { ColumnsDialog } from './columns-dialog.tsx'
import { FirstMonthDialog } from './first-month-dialog.tsx'
import './market-settings.css'
import { useMarketSettings } from './market-settings-queries.ts'

const SHOWN = 5

/** The columns and the first month of market sales, who set them and why; the Department sets others. */
export function MarketSettings() {
  const [asking, setAsking] = useState<'columns' | 'first' | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const done = useCallback((text: string) => {
    setAsking(null)
    setTold(text)
  }, [])
  const close = () => setAsking(null)
  return (
    <>
      <Asked question={useMarketSettings()}>
        {(view) => (
          <>
            <Columns view={view} onEdit={() => setAsking('columns')} />
            <FirstMonth view={view} onEdit={() => setAsking('first')} />
            {asking === 'columns' && <ColumnsDialog view={view} onClose={close} onDone={done} />}
            {asking === 'first' && <FirstMonthDialog view={view} onClose={close} onDone={done} />}
          </>
        )}
      </Asked>
      {told && <Toast key={told} message={told} onDone={() => setTold(null)} />}
    </>
  )
}

type CardProps = { view: MarketSettingsView; onEdit: () => void }

function Columns({ view: { columns, now }, onEdit }: CardProps) {
  const TEXT = MARKET_SETTINGS.columns
  const { sets, changes } = columns
  const held = sets.findLast(({ from }) => from <= monthOf(new Date(now)))
  const standard = sets.length === 0 ? TEXT.standardOnly : TEXT.standard
  return (
    <section className="card stack" aria-label={TEXT.heading}>
      <div>
        <h2>{TEXT.heading}</h2>
        <p className="small muted">
          <Held>{TEXT.about}</Held>
        </p>
      </div>
      {sets.toReversed().map((set) => (
        <ColumnList key={set.from} name={TEXT.from(set.from)} columns={set.columns} inUse={set === held} />
      ))}
      <ColumnList name={standard} columns={MARKET_COLUMNS} inUse={!held} />
      {changes.length > 0 && <ChangesList changes={changes.slice(0, SHOWN)} />}
      <EditButton name={TEXT.edit} onEdit={onEdit} />
    </section>
  )
}

function ColumnList({ name, columns, inUse }: { name: string; columns: readonly Column[]; inUse: boolean }) {
  return (
    <div className="column-set">
      <p className="rowx">
        <span className={inUse ? 'strong' : undefined}>
          <Held>{name}</Held>
        </span>
        {inUse && (
          <Chip tone="ok" icon="check">
            {MARKET_SETTINGS.columns.inUse}
          </Chip>
        )}
      </p>
      <ol>
        {columns.map(({ at, label }) => (
          <li key={at}>
            <Held>{label}</Held>
          </li>
        ))}
      </ol>
    </div>
  )
}

function FirstMonth({ view: { firstMonth }, onEdit }: CardProps) {
  const TEXT = MARKET_SETTINGS.first
  const { month, standard, changes } = firstMonth
  return (
    <section className="card stack" aria-label={TEXT.heading}>
      <div>
        <h2>{TEXT.heading}</h2>
        <p className="small muted">
          <Held>{TEXT.about}</Held>
        </p>
      </div>
      <p>
        <b>{longMonth(month)}</b>
        {standard && <span className="small muted"> · {TEXT.standard}</span>}
      </p>
      {changes.length > 0 && <ChangesList changes={changes.slice(0, SHOWN)} />}
      <EditButton name={TEXT.edit} onEdit={onEdit} />
    </section>
  )
}

function EditButton({ name, onEdit }: { name: string; onEdit: () => void }) {
  return (
    <button type="button" className="btn start" onClick={onEdit}>
      <Icon name="pen" />
      {name}
    </button>
  )
}
