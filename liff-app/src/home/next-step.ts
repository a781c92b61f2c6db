import { isConfirmed } from '#shared/locking/lock.ts'
import type { HeadView, WritabilityView } from '#shared/sheets/head-view.ts'

export type NextStep = 'start' | 'fill' | 'review' | 'receipt' | 'look'

type SheetNow = { head: Pick<HeadView, 'state' | 'counts' | 'confirmed'>; writability: WritabilityView }

/** The one thing to do next with a district's month: what the big button of its card says. */
export function nextStep({ head, writability }: SheetNow): NextStep {
  if (isConfirmed(head.state) && head.confirmed) return 'receipt'
  if (writability.kind !== 'open') return 'look'
  if (head.counts.all === 0) return 'look'
  if (head.counts.notEntered === 0) return 'review'
  return head.state === 'not-started' ? 'start' : 'fill'
}
