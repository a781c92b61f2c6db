import type { ReactNode } from 'react'
import type { ClosingVersion } from '#shared/calendar/closing.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { CLOSING } from '#shared/text/exceptions.th.ts'
import { Held } from '../ui/held.tsx'
import './closing.css'
import { useClosing } from './province-queries.ts'

/** What was locked and what was left out when the month closed; earlier versions are folded. */
export function ClosingPanel({ view }: { view: ProvinceView }) {
  const [last, ...earlier] = useClosing(view).data?.versions ?? []
  if (!last) return null
  return (
    <section className="card stack closing" aria-label={CLOSING.heading}>
      <h2>{CLOSING.heading}</h2>
      <Version closing={last} />
      {earlier.length > 0 && (
        <details className="over">
          <summary>{CLOSING.earlier(earlier.length)}</summary>
          <ul className="stack">
            {earlier.map((closing) => (
              <li key={closing.version}>
                <Version closing={closing} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Version({ closing }: { closing: ClosingVersion }) {
  const { version, at, after, locked, districts, lockedTotal, leftOut } = closing
  const when = dayAndTime(new Date(at))
  return (
    <>
      <p className="small">
        <b>{CLOSING.version(version)}</b>{' '}
        <span className="muted">
          <Held>{after ? CLOSING.after(after, when) : CLOSING.atClose(when)}</Held>
        </span>
      </p>
      <dl>
        <Figure word={CLOSING.locked}>{CLOSING.lockedOf(locked, districts)}</Figure>
        <Figure word={CLOSING.counted}>{formatBaht(lockedTotal)}</Figure>
        <Figure word={CLOSING.leftOut}>
          <span className={leftOut > 0 ? 'not-yet' : undefined}>{formatBaht(leftOut)}</span>
        </Figure>
      </dl>
    </>
  )
}

function Figure({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  )
}
