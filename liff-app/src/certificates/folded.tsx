import { type ReactNode, useState } from 'react'
import { CERTIFY } from '#shared/text/certify.th.ts'

const FIRST = 5

type FoldedProps<R> = { rows: readonly R[]; children: (row: R) => ReactNode }

/** The first rows of a long list; the others come at a press. */
export function Folded<R>({ rows, children }: FoldedProps<R>) {
  const [all, setAll] = useState(false)
  // One row more is shown rather than a button for it.
  const folded = !all && rows.length > FIRST + 1
  return (
    <>
      {(folded ? rows.slice(0, FIRST) : rows).map(children)}
      {folded && (
        <button type="button" className="btn q unfold" onClick={() => setAll(true)}>
          {CERTIFY.more(rows.length - FIRST)}
        </button>
      )}
    </>
  )
}
