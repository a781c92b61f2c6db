import { useState } from 'react'
import { Icon } from './icon.tsx'

/** Copies `text`; the label tells that it was done. A browser that forbids it leaves the text to be selected by hand. */
export function CopyButton({
  text,
  label,
  done,
  primary = false,
}: {
  text: string
  label: string
  done: string
  primary?: boolean
}) {
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <button type="button" className={primary ? 'btn p' : 'btn sm'} onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'link'} />
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  )
}
