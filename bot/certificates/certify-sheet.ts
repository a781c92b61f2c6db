import type * as z from 'zod/mini'
import { periodDigits } from '#shared/calendar/form.ts'
import type { Certified } from '#shared/certificates/certificate.ts'
import type { Certify } from '#shared/locking/acts.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import { FORMS } from '#shared/sheets/forms.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { postsIn } from '../people/posts.store.ts'
import { producersOf } from '../producers/producers.store.ts'
import { type By, type HeadDocument, markOf } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { refuseUnwritable } from '../sheets/refuse-unwritable.ts'
import { type RowDocument, rowIdOf, rowsOf } from '../sheets/rows.store.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { type CertificateDocument, type CertifiedRow, insertCertificates } from './certificates.store.ts'
import { tellAllCertified } from './tell-all-certified.ts'
import { viewCertificateOf } from './view-certificate.ts'

/**
 * K-1: the district head certifies the month that was looked at (the head's version), and รต.๒ is frozen as it stands. Throws
 * own-work (he changed or confirmed it himself, and the district has somebody else), not-confirmed, changed-meanwhile, locked, closed.
 */
export async function certifySheet(
  deps: Deps,
  actor: Actor,
  input: Certify,
): Promise<z.input<typeof Certified>> {
  permit(actor, 'certify', input.district)
  if (FORMS[input.form].ready !== 'certified') throw new Problem('bad-input', { field: 'form' })
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const by = personOf(actor)
  const act = `certify ${sheetId(input)}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    const head = await findHead(sheetId(input))
    refuseUnwritable(head, calendar, now)
    if (!head || !isConfirmed(head.state)) throw new Problem('not-confirmed', {})
    if (head.version !== input.version || head.certified) throw new Problem('changed-meanwhile', {})
    const rows = await rowsOf(head._id)
    const frozen = await freeze(head, rows, by, now)
    const after = await saveCertified(head, frozen)
    return { head: viewHead(after, calendar, now), certificate: viewCertificateOf(frozen) }
  })
  await deps.transaction(() => tellAllCertified(input))
  deps.wake()
  return answer
}

/** K-3: true when he certifies what he changed or confirmed himself, the district having nobody else. Throws own-work. */
async function refuseOwnWork({ district, confirmed }: HeadDocument, rows: readonly RowDocument[], by: By) {
  const own = rows.filter(({ changedBy }) => changedBy?.id === by.id).length
  const confirmedIt = confirmed?.by.id === by.id
  if (own === 0 && !confirmedIt) return false
  const others = (await postsIn([district])).some(({ person }) => person !== by.id)
  if (others) throw new Problem('own-work', { rows: own, confirmed: confirmedIt })
  return true
}

async function freeze(
  head: HeadDocument,
  rows: readonly RowDocument[],
  by: By,
  at: Date,
): Promise<CertificateDocument> {
  const nth = head.certifications + 1
  const { _id: sheet, form, period, district, totals, counts, confirmed } = head
  const alone = await refuseOwnWork(head, rows, by)
  const figures = { totals, counts, confirmed: confirmed!, rows: await certifiedRows(district, rows) }
  const key = { _id: certificateNumber(head, nth), sheet, form, period, district, nth }
  return { ...key, by, at, alone, ...figures, voided: null }
}

/** "OT-6707-5201-R1": form, Buddhist period, district, n-th certificate of the month. */
export function certificateNumber(
  { period, district }: Pick<HeadDocument, 'period' | 'district'>,
  nth: number,
): string {
  return `OT-${periodDigits(period)}-${district}-R${nth}`
}

async function certifiedRows(district: string, rows: readonly RowDocument[]): Promise<CertifiedRow[]> {
  const producers = new Map((await producersOf(district)).map((producer) => [producer._id, producer]))
  return rows.map(({ no, subject, category, state, amounts, reason }) => {
    const producer = producers.get(subject)
    if (!producer || category === WHOLE) throw new Problem('not-found', { what: 'producer' })
    const { name, type } = producer
    return { row: rowIdOf({ subject, category }), no, name, type, category, state, amounts, reason }
  })
}

async function saveCertified(head: HeadDocument, frozen: CertificateDocument): Promise<HeadDocument> {
  const { by, at, alone, nth, _id: no } = frozen
  const after = await saveHeadAt(head, {
    state: 'certified',
    certified: { by, at, no, alone },
    certifications: nth,
    last: { ...head.last, certified: markOf(head, at) },
  })
  if (!after) throw new Problem('changed-meanwhile', {})
  await insertCertificates([frozen])
  await record({ act: 'certified', sheet: head._id, by, at, more: { certificate: no, alone } })
  return after
}
