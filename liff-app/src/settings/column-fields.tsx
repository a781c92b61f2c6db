import { useId } from 'react'
import { LONGEST_LABEL } from '#shared/markets/columns.ts'
import { MARKET_SETTINGS } from '#shared/text/market-settings.th.ts'
import { Icon } from '../ui/icon.tsx'
import { type DraftColumn, movedUp } from './columns-draft.ts'

const TEXT = MARKET_SETTINGS.columns

type ColumnFieldsProps = {
  draft: readonly DraftColumn[]
  onDraft: (draft: DraftColumn[]) => void
  bad: boolean
}

/** The four columns in their order: used or not, and under which label. */
export function ColumnFields({ draft, onDraft, bad }: ColumnFieldsProps) {
  const change = (index: number, to: Partial<DraftColumn>): void =>
    onDraft(draft.map((column, at) => (at === index ? { ...column, ...to } : column)))
  return (
    <ol className="column-fields">
      {draft.map((column, index) => (
        <li key={column.at}>
          <ColumnField
            column={column}
            order={index + 1}
            bad={bad}
            onChange={(to) => change(index, to)}
            onUp={() => onDraft(movedUp(draft, index))}
          />
        </li>
      ))}
    </ol>
  )
}

type ColumnFieldProps = {
  column: DraftColumn
  order: number
  bad: boolean
  onChange: (to: Partial<DraftColumn>) => void
  onUp: () => void
}

function ColumnField({ column: { label, used }, order, bad, onChange, onUp }: ColumnFieldProps) {
  const id = useId()
  const wrong = bad && used
  return (
    <fieldset>
      <legend>{TEXT.place(order)}</legend>
      <div className="column-field">
        <label className="column-use">
          <input
            type="checkbox"
            checked={used}
            onChange={(event) => onChange({ used: event.target.checked })}
          />
          {TEXT.use}
        </label>
        <button
          type="button"
          className="icon-btn"
          disabled={order === 1}
          aria-label={TEXT.up(label)}
          onClick={onUp}
        >
          <Icon name="up" />
        </button>
      </div>
      <input
        id={id}
        className={wrong ? 'in bad' : 'in'}
        aria-label={`${TEXT.label} ${order}`}
        aria-invalid={wrong}
        value={label}
        disabled={!used}
        maxLength={LONGEST_LABEL}
        autoComplete="off"
        onChange={(event) => onChange({ label: event.target.value })}
      />
      {!used && <p className="hint">{TEXT.off}</p>}
    </fieldset>
  )
}
