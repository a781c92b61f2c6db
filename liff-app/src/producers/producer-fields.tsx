import { useId } from 'react'
import { CATEGORIES, type Category, PRODUCER_TYPES } from '#shared/otop-sales/category.ts'
import type { ProducerView } from '#shared/producers/producer.ts'
import { PRODUCERS } from '#shared/text/producers.th.ts'
import { CATEGORY_WORD, PRODUCER_TYPE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { useArea } from '../provinces/province-queries.ts'
import { FieldError } from '../ui/field-error.tsx'
import type { ProducerDraft } from './producer-draft.ts'

type FieldProps = { draft: ProducerDraft; change: (next: Partial<ProducerDraft>) => void; why: string | null }

/** The producer's name. */
export function NameField({ draft, change, why }: FieldProps) {
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>{PRODUCERS.name}</label>
      <input
        id={id}
        className={why ? 'in bad' : 'in'}
        value={draft.name}
        maxLength={200}
        autoComplete="off"
        aria-invalid={why !== null}
        aria-describedby={why ? `${id}-why` : undefined}
        onChange={(event) => change({ name: event.target.value })}
      />
      {why && <FieldError id={`${id}-why`}>{why}</FieldError>}
    </div>
  )
}

/** One of the three producer types. */
export function TypeField({ draft, change, why }: FieldProps) {
  const name = useId()
  return (
    <fieldset className="f">
      <legend>{PRODUCERS.type}</legend>
      <div className="opts">
        {PRODUCER_TYPES.map((type) => (
          <label key={type} className="opt">
            <input type="radio" name={name} checked={draft.type === type} onChange={() => change({ type })} />
            <span>{PRODUCER_TYPE_WORD[type]}</span>
          </label>
        ))}
      </div>
      {why && <FieldError>{why}</FieldError>}
    </fieldset>
  )
}

/** The categories, a row of the sheet each; those in the registry are stopped, never taken away. */
export function CategoryField({
  draft,
  change,
  why,
  producer,
}: FieldProps & { producer: ProducerView | null }) {
  const kept = new Set(producer?.categories.map((one) => one.category))
  const toggle = (category: Category, on: boolean) =>
    change({
      categories: CATEGORIES.filter((one) => (one === category ? on : draft.categories.includes(one))),
    })
  return (
    <fieldset className="f">
      <legend>{PRODUCERS.categories}</legend>
      <div className="opts">
        {CATEGORIES.map((category) => (
          <label key={category} className="opt">
            <input
              type="checkbox"
              checked={draft.categories.includes(category)}
              disabled={kept.has(category)}
              onChange={(event) => toggle(category, event.target.checked)}
            />
            <span>{CATEGORY_WORD[category]}</span>
          </label>
        ))}
      </div>
      <p className="hint">
        <Held>{producer ? PRODUCERS.categoriesKept : PRODUCERS.categoriesHint}</Held>
      </p>
      {why && <FieldError>{why}</FieldError>}
    </fieldset>
  )
}

/** A subdistrict of the district. */
export function SubdistrictField({ draft, change, why, district }: FieldProps & { district: string }) {
  const id = useId()
  const area = useArea(district)
  return (
    <div className="f">
      <label htmlFor={id}>{PRODUCERS.subdistrictLabel}</label>
      <select
        id={id}
        className={why ? 'in bad' : 'in'}
        value={draft.subdistrict}
        aria-invalid={why !== null}
        aria-describedby={why ? `${id}-why` : undefined}
        onChange={(event) => change({ subdistrict: event.target.value })}
      >
        <option value="">{PRODUCERS.pickSubdistrict}</option>
        {(area.data?.subdistricts ?? []).map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      {why && <FieldError id={`${id}-why`}>{why}</FieldError>}
    </div>
  )
}
