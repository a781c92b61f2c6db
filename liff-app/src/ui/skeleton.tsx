/** Rows in their final geometry while data is on its way, with a sentence for those who cannot see them. */
export function Skeleton({ rows = 6, says }: { rows?: number; says: string }) {
  return (
    <div className="skeleton">
      <div className="list" aria-hidden="true">
        {Array.from({ length: rows }, (_, at) => (
          <div key={at} className="sk-row">
            <span className="sk sk-mark" />
            <span className="grow stack">
              <span className="sk sk-long" />
              <span className="sk sk-short" />
            </span>
          </div>
        ))}
      </div>
      <p className="muted small" role="status">
        {says}
      </p>
    </div>
  )
}
