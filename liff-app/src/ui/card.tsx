import type { ReactNode } from 'react'

/** A raised section; `heading` is its h2. */
export function Card({ heading, children }: { heading?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      {heading && <h2>{heading}</h2>}
      {children}
    </section>
  )
}
