import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Why there is nothing here, and one way on. */
export function Empty({
  icon,
  title,
  children,
  action,
  level = 2,
}: {
  icon: IconName
  title: string
  children?: ReactNode
  action?: ReactNode
  /** 1 where it is the whole screen. */
  level?: 1 | 2
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p className="muted">{children}</p>}
      {action}
    </div>
  )
}
