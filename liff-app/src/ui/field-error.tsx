import type { ReactNode } from 'react'
import { Held } from './held.tsx'
import { Icon } from './icon.tsx'

/** Why a field, or the whole form, was not accepted. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="err" role="alert" id={id}>
      <Icon name="warn" />
      <span>
        <Held>{children}</Held>
      </span>
    </p>
  )
}
