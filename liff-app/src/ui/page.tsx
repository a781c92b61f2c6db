import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { Held } from './held.tsx'
import { Icon } from './icon.tsx'

/** Puts the screen's name where LINE and the browser show it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

type PageProps = {
  /** For document.title. */
  title: string
  heading: ReactNode
  sub?: ReactNode
  /** At the right of the heading. */
  aside?: ReactNode
  back?: { to: string; label: string }
  /** The sticky place of the next right step: buttons of class btn. */
  foot?: ReactNode
  /** Uses the whole width of a desk (tables). */
  wide?: boolean
  children: ReactNode
}

/** A whole screen: heading, content that scrolls, and a foot that stays. */
export function Page({ title, heading, sub, aside, back, foot, wide = false, children }: PageProps) {
  useTitle(title)
  return (
    <div className="phone">
      <main tabIndex={-1}>
        <div className={wide ? 'pad stack wide' : 'pad stack'}>
          <div>
            {back && (
              <Link className="back" href={back.to}>
                <Icon name="left" />
                {back.label}
              </Link>
            )}
            <div className="rowx between page-title">
              <div>
                <h1>{heading}</h1>
                {sub && (
                  <p className="muted">
                    <Held>{sub}</Held>
                  </p>
                )}
              </div>
              {aside}
            </div>
          </div>
          {children}
        </div>
      </main>
      {foot && <footer className="foot">{foot}</footer>}
    </div>
  )
}
