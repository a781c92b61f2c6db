import { JOIN } from '#shared/text/people.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { CODE_LENGTH, codeLetters } from './code-letters.ts'

/** One text input drawn as eight boxes: it can be typed, pasted and read aloud as one. */
export function CodeField({
  text,
  onText,
  why,
}: {
  text: string
  onText: (text: string) => void
  why: string | null
}) {
  const letters = codeLetters(text)
  return (
    <div className="f">
      <label htmlFor="code">{JOIN.label}</label>
      <div className={why ? 'boxes bad' : 'boxes'}>
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          <span key={at} aria-hidden="true" className={at === letters.length ? 'next' : undefined}>
            {letters[at]}
          </span>
        ))}
        <input
          id="code"
          value={letters}
          onChange={(event) => onText(codeLetters(event.target.value))}
          autoCapitalize="characters"
          autoComplete="one-time-code"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={why !== null}
          aria-describedby={why ? 'code-why' : undefined}
        />
      </div>
      {why && <FieldError id="code-why">{why}</FieldError>}
    </div>
  )
}
