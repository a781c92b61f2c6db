import { useId } from 'react'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { FieldError } from '../ui/field-error.tsx'

const LONGEST = 300

type ReasonFieldProps = {
  label: string
  /** Beside the label: needed, or who sees it. */
  needed?: boolean
  hint?: string
  text: string
  onText: (text: string) => void
  wrong?: boolean
  /** Usual reasons, a tap each. */
  usual?: readonly string[]
}

/** One line of why, typed or chosen. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, needed = false, hint, text, onText, wrong = false, usual = [] } = props
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>
        {label}{' '}
        <span className={needed ? 'needed' : 'aside'}>
          {needed ? PROVINCE_ACTS.needed : PROVINCE_ACTS.seen}
        </span>
      </label>
      {usual.length > 0 && (
        <div className="reasons">
          {usual.map((one) => (
            <button
              key={one}
              type="button"
              className="tab"
              aria-pressed={text === one}
              onClick={() => onText(one)}
            >
              {one}
            </button>
          ))}
        </div>
      )}
      <input
        id={id}
        className={wrong ? 'in bad' : 'in'}
        value={text}
        maxLength={LONGEST}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {wrong && <FieldError>{PROVINCE_ACTS.fieldNeeded(label)}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
