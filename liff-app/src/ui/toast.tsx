import { useEffect } from 'react'
import { Held } from './held.tsx'

type ToastProps = {
  message: string
  action?: { label: string; onAct: () => void }
  onDone: () => void
  seconds?: number
}

/** A passing message with at most one action; `onDone` is called when its time is over. Give it a `key` per message. */
export function Toast({ message, action, onDone, seconds = 10 }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onDone, seconds * 1000)
    return () => clearTimeout(timer)
  }, [onDone, seconds])
  return (
    <div className="toast" role="status">
      <span>
        <Held>{message}</Held>
      </span>
      {action && (
        <button type="button" onClick={action.onAct}>
          {action.label}
        </button>
      )}
    </div>
  )
}
