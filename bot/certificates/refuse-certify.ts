import type * as z from 'zod/mini'
import type { HeadAnswer, RefuseCertify } from '#shared/locking/acts.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import { isCertified } from '#shared/sheets/forms.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { By, HeadDocument } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { recordEdit } from '../sheets/record-edit.ts'
import { refuseUnwritable } from '../sheets/refuse-unwritable.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { tellOfficers } from '../locking/tell-officers.ts'

const sentBack = (by: By, at: Date, note: string): Partial<HeadDocument> => ({
  state: 'draft',
  confirmed: null,
  refused: { by, at, note },
})

/**
 * K-4: ให้แก้ก่อนรับรอง: the head sends a confirmed month back to its officers with a note; it is a draft again. Throws
 * bad-input {form} of one that no head certifies, not-confirmed, changed-meanwhile (certified), locked, closed, not-open.
 */
export async function refuseCertify(
  deps: Deps,
  actor: Actor,
  input: RefuseCertify,
): Promise<z.input<typeof HeadAnswer>> {
  permit(actor, 'certify', input.district)
  if (!isCertified(input.form)) throw new Problem('bad-input', { field: 'form' })
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const by = personOf(actor)
  const act = `refuse-certify ${sheetId(input)}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    const head = await findHead(sheetId(input))
    refuseUnwritable(head, calendar, now)
    if (!head || !isConfirmed(head.state)) throw new Problem('not-confirmed', {})
    if (head.certified) throw new Problem('changed-meanwhile', {})
    const after = await saveHeadAt(head, sentBack(by, now, input.note))
    if (!after) throw new Problem('changed-meanwhile', {})
    await recordEdit(head, { act: 'certify-refused', sheet: head._id, by, at: now, why: input.note })
    await tellOfficers('not-certified', [after], by, {
      act: input.saveId,
      except: by.id,
      reason: input.note,
    })
    return { head: viewHead(after, calendar, now) }
  })
  deps.wake()
  return answer
}
