type Part = { kind: 'filled' | 'quiet' | 'resting' | 'locked' | 'begun' | 'rest'; count: number }

const CLASS_OF = {
  filled: undefined,
  quiet: 'n',
  resting: 's',
  locked: 'l',
  begun: 'f',
  rest: 'rest',
} as const

/** A bar of parts side by side; `label` says it in words. */
export function Meter({ parts, label }: { parts: readonly Part[]; label: string }) {
  return (
    <div className="meter" role="img" aria-label={label}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <i key={part.kind} className={CLASS_OF[part.kind]} style={{ flexGrow: part.count }} />
        ))}
    </div>
  )
}
