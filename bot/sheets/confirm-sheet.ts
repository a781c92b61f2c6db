import type * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import type { Confirm } from '#shared/sheets/acts.ts'
import type { Confirmed } from '#shared/sheets/receipt-view.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { once } from './once.ts'
import { receiptNumber } from './receipt-number.ts'
import { closedProblem, refuseUnwritable } from './refuse-unwritable.ts'
import { type HeadDocument } from './head.ts'
import { findHead, saveConfirmed } from './sheets.store.ts'
import { viewHead } from './view-head.ts'
import { lookAt } from './view-sheet.ts'
import { viewReceiptOf } from './view-receipt.ts'

/**
 * S-9: confirms the month that was looked at (the head's version) and gives a receipt; the first confirmation decides lateness (D-3).
 * Throws not-complete {notEntered}, changed-meanwhile, closed, not-open.
 */
export async function confirmSheet(
  deps: Deps,
  actor: Actor,
  input: Confirm,
): Promise<z.input<typeof Confirmed>> {
  permit(actor, 'confirm', input.district)
  const now = deps.clock()
  const named = { saveId: input.saveId, act: `confirm ${sheetId(input)}` }
  const answer = await once(deps, actor, named, async () => {
    refuseUnwritable(input.period, now)
    const head = await findHead(sheetId(input))
    await refuseUnready(input, head)
    const receipt = receiptNumber(input, (head?.confirmations ?? 0) + 1)
    const confirmed = { by: personOf(actor), at: now, receipt }
    const after = await saveConfirmed(sheetId(input), input.version, confirmed, head?.firstConfirmedAt ?? now)
    if (!after) throw new Problem('changed-meanwhile', {})
    return tell(after, actor, now)
  })
  deps.wake()
  return answer
}

async function refuseUnready(input: Confirm, head: HeadDocument | null): Promise<void> {
  if (head?.closedAt) throw closedProblem(input.period)
  const counts = head?.counts.all ? head.counts : (await lookAt(keyOf(input))).head.counts
  if (counts.notEntered > 0 || counts.all === 0)
    throw new Problem('not-complete', { notEntered: counts.notEntered })
}

const keyOf = ({ form, period, district }: SheetKey): SheetKey => ({ form, period, district })

async function tell(head: HeadDocument, actor: Actor, now: Date): Promise<z.input<typeof Confirmed>> {
  const { id, name } = personOf(actor)
  const { receipt } = head.confirmed!
  const more = { receipt, totals: head.totals, counts: head.counts, firstConfirmedAt: head.firstConfirmedAt }
  await record({ act: 'confirmed', sheet: head._id, by: { id, name }, at: now, more })
  // Pushed once a form and period; later ones are on the screen (domain §7).
  await queueMessage({
    key: `receipt:${head._id}:${id}`,
    person: id,
    kind: 'receipt',
    data: { sheet: head._id, receiptNo: receipt },
  })
  return { head: viewHead(head, now), receipt: viewReceiptOf(head, { by: name, at: now, ...more }) }
}
