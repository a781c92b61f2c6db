import type * as z from 'zod/mini'
import { isLate, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Confirm } from '#shared/sheets/acts.ts'
import type { Confirmed } from '#shared/sheets/receipt-view.ts'
import { FORMS, mayBeEmpty } from '#shared/sheets/forms.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { askHeads } from '../certificates/ask-heads.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { once } from './once.ts'
import { openSheet } from './open-sheet.ts'
import { receiptNumber } from './receipt-number.ts'
import { refuseUnwritable } from './refuse-unwritable.ts'
import { type By, type HeadDocument, markOf } from './head.ts'
import { findHead, saveHeadAt } from './sheets.store.ts'
import { viewHead } from './view-head.ts'
import { lookAt } from './view-sheet.ts'
import { viewReceiptOf } from './view-receipt.ts'

/**
 * S-9: confirms the month that was looked at (the head's version) and gives a receipt; the first confirmation decides lateness (D-3).
 * M-9: a registry may be empty. Throws not-complete {notEntered}, changed-meanwhile, closed, not-open.
 */
export async function confirmSheet(
  deps: Deps,
  actor: Actor,
  input: Confirm,
): Promise<z.input<typeof Confirmed>> {
  permit(actor, 'confirm', input.district)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const named = { saveId: input.saveId, act: `confirm ${sheetId(input)}` }
  const answer = await once(deps, actor, named, async () => {
    refuseUnwritable(await findHead(sheetId(input)), calendar, now)
    const head = await headToConfirm(input)
    await refuseUnready(input, head)
    if (!head || head.version !== input.version || head.state !== 'draft')
      throw new Problem('changed-meanwhile', {})
    const after = await saveHeadAt(head, confirmedBy(head, calendar, personOf(actor), now))
    if (!after) throw new Problem('changed-meanwhile', {})
    return tell(after, calendar, actor, now)
  })
  deps.wake()
  return answer
}

function confirmedBy(head: HeadDocument, calendar: PeriodCalendar, by: By, now: Date): Partial<HeadDocument> {
  const { returned, confirmations, last } = head
  return {
    state: 'confirmed',
    confirmed: { by, at: now, receipt: receiptNumber(head, confirmations + 1) },
    refused: null,
    confirmations: confirmations + 1,
    firstConfirmedAt: head.firstConfirmedAt ?? now,
    late: head.late ?? isLate(now, calendar),
    returned: returned && { ...returned, answeredAt: returned.answeredAt ?? now },
    last: { ...last, confirmed: markOf(head, now) },
  }
}

/** M-9: a registry is confirmed though nobody has written to it, if no market is in it; it is opened by that. */
async function headToConfirm(input: Confirm): Promise<HeadDocument | null> {
  const head = await findHead(sheetId(input))
  if (!mayBeEmpty(input.form) || (head && head.state !== 'not-started')) return head
  await openSheet(keyOf(input))
  return findHead(sheetId(input))
}

async function refuseUnready(input: Confirm, head: HeadDocument | null): Promise<void> {
  const counts = head?.counts.all ? head.counts : (await lookAt(keyOf(input))).head.counts
  const empty = counts.all === 0 && !mayBeEmpty(input.form)
  if (counts.notEntered > 0 || empty) throw new Problem('not-complete', { notEntered: counts.notEntered })
}

const keyOf = ({ form, period, district }: SheetKey): SheetKey => ({ form, period, district })

async function tell(
  head: HeadDocument,
  calendar: PeriodCalendar,
  actor: Actor,
  now: Date,
): Promise<z.input<typeof Confirmed>> {
  const { id, name } = personOf(actor)
  const { receipt } = head.confirmed!
  const more = { receipt, totals: head.totals, counts: head.counts }
  await record({ act: 'confirmed', sheet: head._id, by: { id, name }, at: now, more })
  // Pushed once a form and period; later ones are on the screen (domain §7).
  await queueMessage({
    key: `receipt:${head._id}:${id}`,
    person: id,
    kind: 'receipt',
    data: { sheet: head._id, receiptNo: receipt },
  })
  if (FORMS[head.form].ready === 'certified') await askHeads(head, id)
  const given = { by: name, at: now, ...more }
  return { head: viewHead(head, calendar, now), receipt: await viewReceiptOf(head, given, calendar) }
}
