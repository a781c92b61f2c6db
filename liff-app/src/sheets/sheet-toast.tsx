import { APP } from '#shared/text/app.th.ts'
import { Toast } from '../ui/toast.tsx'
import type { Sheet } from './use-sheet.ts'

/** What was done a moment ago, with the way back. */
export function SheetToast({ sheet: { told, hush } }: { sheet: Sheet }) {
  if (!told) return null
  const undo = told.undo && { action: { label: APP.undo, onAct: told.undo } }
  return <Toast key={told.id} message={told.message} onDone={hush} {...undo} />
}
