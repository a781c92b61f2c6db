import { useId } from 'react'
import { MOST_TRADERS } from '#shared/markets/market.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { type FieldProps, readTraders } from './market-draft.ts'

/** How many traders: typed, or one less or more by a press. */
export function TradersField({ fields, change, why }: FieldProps) {
  const id = useId()
  const wrong = why('traders')
  const step = (by: number): void => {
    const next = (readTraders(fields.traders) ?? 0) + by
    if (next >= 0 && next <= MOST_TRADERS) change({ traders: String(next) })
  }
  return (
    <div className="f">
      <label htmlFor={id}>{MARKETS.traders}</label>
      {wrong && <FieldError id={`${id}-why`}>{wrong}</FieldError>}
      <div className="stepper">
        <button type="button" aria-label={MARKETS.less} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          className={wrong ? 'in bad' : 'in'}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          value={fields.traders}
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? `${id}-why ${id}-hint` : `${id}-hint`}
          onChange={(event) => change({ traders: event.target.value })}
        />
        <button type="button" aria-label={MARKETS.more} onClick={() => step(1)}>
          +
        </button>
        <span>{MARKETS.tradersUnit}</span>
      </div>
      <span className="hint" id={`${id}-hint`}>
        {MARKETS.tradersHint}
      </span>
    </div>
  )
}
