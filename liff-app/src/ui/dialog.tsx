import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Held } from './held.tsx'

type DialogProps = {
  title: ReactNode
  onClose: () => void
  children?: ReactNode
  actions: ReactNode
  two?: boolean
}

/** A native modal dialog, open as long as it is rendered; Escape and a tap beside it call `onClose`. */
export function Dialog({ title, onClose, children, actions, two = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const opener = document.activeElement
    ref.current?.showModal()
    // The browser has scrolled to what it focused; a dialog is read from its title on.
    ref.current?.scrollTo(0, 0)
    return () => {
      // The element is gone by now, and with it the browser's own way back.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Escape is the key for it
    <dialog
      ref={ref}
      className="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === ref.current && isOutside(event, ref.current)) onClose()
      }}
    >
      <div className="grab" />
      <h2 id={titleId}>
        <Held>{title}</Held>
      </h2>
      {children}
      <div className={two ? 'acts two' : 'acts'}>{actions}</div>
    </dialog>
  )
}

function isOutside({ clientX, clientY }: { clientX: number; clientY: number }, dialog: HTMLElement): boolean {
  const box = dialog.getBoundingClientRect()
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
