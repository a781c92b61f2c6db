import { type Form, mayBeEmpty } from '#shared/sheets/forms.ts'
import type { HeadView, WritabilityView } from '#shared/sheets/head-view.ts'

export type NextStep =
  | 'list'
  | 'start'
  | 'fill'
  | 'review'
  | 'returned'
  | 'edit'
  | 'certify'
  | 'receipt'
  | 'certificate'
  | 'look'

type SheetNow = {
  form: Form
  head: Pick<HeadView, 'state' | 'counts' | 'confirmed' | 'certified' | 'returned' | 'unlocked' | 'exception'>
  writability: WritabilityView
}

/** The one thing to do next with a district's month, by a person who may or may not certify it: what the big button of its card says. */
export function nextStep({ form, head, writability }: SheetNow, mayCertify = false): NextStep {
  const open = writability.kind === 'open'
  const lift = head.exception ?? head.unlocked
  if (open && lift && head.confirmed && head.confirmed.at < lift.at) return 'edit'
  if (head.certified) return 'certificate'
  if (head.confirmed) return open && mayCertify ? 'certify' : 'receipt'
  if (!open) return 'look'
  if (head.counts.all === 0) return mayBeEmpty(form) ? 'list' : 'look'
  if (head.returned && !head.returned.answeredAt) return 'returned'
  if (head.counts.notEntered === 0) return 'review'
  return head.state === 'not-started' ? 'start' : 'fill'
}

/** Is it something to do, or only something to look at? */
export const isToDo = (step: NextStep): boolean =>
  step !== 'receipt' && step !== 'certificate' && step !== 'look'
