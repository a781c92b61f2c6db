import type { ReactNode } from 'react'
import { Held } from './held.tsx'
import { Icon, type IconName } from './icon.tsx'

type EmptyProps = {
  icon: IconName
  title: string
  /** 1 when it is all that a page says. */
  level?: 1 | 2
  children?: ReactNode
  action?: ReactNode
}

/** Why there is nothing here, and one way on. */
export function Empty({ icon, title, level = 2, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      {level === 1 ? (
        <h1>
          <Held>{title}</Held>
        </h1>
      ) : (
        <h2>
          <Held>{title}</Held>
        </h2>
      )}
      {children && (
        <p className="muted">
          <Held>{children}</Held>
        </p>
      )}
      {action}
    </div>
  )
}
