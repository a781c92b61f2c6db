import type { ComponentType, ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Icon, type IconName } from './icon.tsx'

export type NavItem = { to: string; label: string; icon: IconName; badge?: ComponentType }

type DeskShellProps = {
  brand: string
  place: string
  person: string
  label: string
  items: readonly NavItem[]
  children: ReactNode
}

/** The frame of a wide screen (top line, left navigation); a phone sees only `children`. */
export function DeskShell({ brand, place, person, label, items, children }: DeskShellProps) {
  const [path] = useLocation()
  return (
    <div className="desk">
      <header className="top">
        <Link href="/" className="rowx brand-link">
          <span className="logo" aria-hidden="true">
            ย
          </span>
          <b>{brand}</b>
          <span className="muted small">{place}</span>
        </Link>
        <Link href="/me" className="small strong brand-link">
          {person}
        </Link>
      </header>
      <nav className="nav" aria-label={label}>
        {items.map((item) => (
          <Link key={item.to} href={item.to} aria-current={isAt(path, item.to) ? 'page' : undefined}>
            <Icon name={item.icon} />
            {item.label}
            {item.badge && <item.badge />}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  )
}

const isAt = (path: string, to: string): boolean =>
  to === '/' ? path === '/' : path === to.split('?')[0] || path.startsWith(`${to.split('?')[0]}/`)
