import { useId } from 'react'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { MARKETS } from '#shared/text/markets.th.ts'
import { useArea } from '../provinces/province-queries.ts'
import { FieldError } from '../ui/field-error.tsx'
import { PlacesField, RhythmField, StatusField } from './market-choices.tsx'
import type { FieldProps } from './market-draft.ts'
import { TradersField } from './traders-field.tsx'

type MarketFieldsProps = FieldProps & { year: FiscalYear; district: string; placeName: string }

/** Every field of a market, as the paper form asks them. */
export function MarketFields({ year, district, placeName, ...props }: MarketFieldsProps) {
  return (
    <>
      <section className="sec">
        <NameField {...props} />
        <SubdistrictField {...props} district={district} placeName={placeName} />
        <TradersField {...props} />
      </section>
      <section className="sec">
        <StatusField {...props} year={year} />
        <PlacesField {...props} />
        <RhythmField {...props} />
      </section>
    </>
  )
}

function NameField({ fields, change, why }: FieldProps) {
  const id = useId()
  const wrong = why('name')
  return (
    <div className="f">
      <label htmlFor={id}>{MARKETS.name}</label>
      {wrong && <FieldError id={`${id}-why`}>{wrong}</FieldError>}
      <input
        id={id}
        className={wrong ? 'in bad' : 'in'}
        value={fields.name}
        maxLength={200}
        autoComplete="off"
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-why` : undefined}
        onChange={(event) => change({ name: event.target.value })}
      />
    </div>
  )
}

type SubdistrictProps = FieldProps & { district: string; placeName: string }

function SubdistrictField({ fields, change, why, district, placeName }: SubdistrictProps) {
  const id = useId()
  const area = useArea(district)
  const wrong = why('subdistrict')
  return (
    <div className="f">
      <label htmlFor={id}>{MARKETS.subdistrict}</label>
      {wrong && <FieldError id={`${id}-why`}>{wrong}</FieldError>}
      <select
        id={id}
        className={wrong ? 'in bad' : 'in'}
        value={fields.subdistrict}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-why` : undefined}
        onChange={(event) => change({ subdistrict: event.target.value })}
      >
        <option value="">{MARKETS.pickSubdistrict}</option>
        {(area.data?.subdistricts ?? []).map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      <span className="hint">{placeName}</span>
    </div>
  )
}
