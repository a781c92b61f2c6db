import type { ReactNode } from 'react'
import { Held } from './held.tsx'
import { Icon, type IconName } from './icon.tsx'

type NoteTone = 'info' | 'ok' | 'warn' | 'bad' | 'lock'

const ICON_OF: Record<NoteTone, IconName> = {
  info: 'info',
  ok: 'check',
  warn: 'warn',
  bad: 'warn',
  lock: 'lock',
}

type NoteProps = {
  tone?: NoteTone
  icon?: IconName
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}

/** A message in the page: who, when and why, with a way on; announced when it appears. */
export function Note({ tone = 'info', icon, title, children, action }: NoteProps) {
  return (
    <div className={`note ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icon ?? ICON_OF[tone]} />
      <b>
        <Held>{title}</Held>
      </b>
      {children && (
        <p>
          <Held>{children}</Held>
        </p>
      )}
      {action}
    </div>
  )
}
