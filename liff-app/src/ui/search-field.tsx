import { Icon } from './icon.tsx'

/** A field that narrows the list below it while one types. */
export function SearchField({
  label,
  text,
  onText,
}: {
  label: string
  text: string
  onText: (text: string) => void
}) {
  return (
    <div className="search">
      <Icon name="search" />
      <input
        type="search"
        placeholder={label}
        aria-label={label}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  )
}
