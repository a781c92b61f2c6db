import { useId } from 'react'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { MARKET_PLACES, MARKET_RHYTHMS, MARKET_STATUSES, type MarketPlace } from '#shared/markets/market.ts'
import { MARKETS, PLACE_WORD, RHYTHM_WORD, statusWord } from '#shared/text/markets.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import type { FieldProps } from './market-draft.ts'

/** One of the five states. */
export function StatusField({ fields, change, why, year }: FieldProps & { year: FiscalYear }) {
  const name = useId()
  const wrong = why('status')
  return (
    <fieldset className="f">
      <legend>{MARKETS.status}</legend>
      {wrong && <FieldError>{wrong}</FieldError>}
      <div className="opts">
        {MARKET_STATUSES.map((status) => (
          <label key={status} className="opt">
            <input
              type="radio"
              name={name}
              checked={fields.status === status}
              onChange={() => change({ status })}
            />
            <span>{statusWord(status, year)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** At a place, on the net, or both. */
export function PlacesField({ fields, change, why }: FieldProps) {
  const wrong = why('places')
  const toggle = (place: MarketPlace, on: boolean): void =>
    change({ places: MARKET_PLACES.filter((one) => (one === place ? on : fields.places.includes(one))) })
  return (
    <fieldset className="f">
      <legend>
        {MARKETS.places} <span className="aside">{MARKETS.placesBoth}</span>
      </legend>
      {wrong && <FieldError>{wrong}</FieldError>}
      <div className="opts two">
        {MARKET_PLACES.map((place) => (
          <label key={place} className="opt">
            <input
              type="checkbox"
              checked={fields.places.includes(place)}
              onChange={(event) => toggle(place, event.target.checked)}
            />
            <span>{PLACE_WORD[place]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How often it is held. */
export function RhythmField({ fields, change, why }: FieldProps) {
  const name = useId()
  const wrong = why('rhythm')
  return (
    <fieldset className="f">
      <legend>{MARKETS.rhythm}</legend>
      {wrong && <FieldError>{wrong}</FieldError>}
      <div className="opts">
        {MARKET_RHYTHMS.map((rhythm) => (
          <label key={rhythm} className="opt">
            <input
              type="radio"
              name={name}
              checked={fields.rhythm === rhythm}
              onChange={() => change({ rhythm })}
            />
            <span>{RHYTHM_WORD[rhythm]}</span>
            <small>{MARKETS.rhythmHint[rhythm]}</small>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
