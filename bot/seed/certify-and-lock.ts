import type { Category } from '#shared/otop-sales/category.ts'
import { addDays, type Day, dayOf, instant } from '#shared/calendar/bangkok.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'
import { workingDay } from '#shared/calendar/holidays.ts'
import { calendarOf, lastDayBefore } from '#shared/calendar/period-calendar.ts'
import type { CertificateDocument } from '../certificates/certificates.store.ts'
import { certificateNumber } from '../certificates/certify-sheet.ts'
import type { Deed } from '../history/record-change.ts'
import type { Producer } from '../producers/producers.store.ts'
import { type By, type HeadDocument, markOf } from '../sheets/head.ts'
import { type RowDocument, rowIdOf } from '../sheets/rows.store.ts'
import type { FilledSheet } from './fill-sheet.ts'
import { holdersOf } from './invent-people.ts'

const HOLIDAYS: ReadonlySet<Day> = new Set(HOLIDAYS_2024)

/** A past month of a district as it ended: certified the working day after it was confirmed, locked before the province's due. */
export type EndedSheet = FilledSheet & { certificate: CertificateDocument; deeds: Deed[] }

function holderOf(role: 'district-head' | 'province-officer', area: string): By {
  const { id, name } = holdersOf(role, area)[0]!
  return { id, name }
}

/** A confirmed sheet of the seed, certified and locked. */
export function certifyAndLock(sheet: FilledSheet, registry: ReadonlyMap<string, Producer>): EndedSheet {
  const { head, rows } = sheet
  const [chief, officer] = [
    holderOf('district-head', head.district),
    holderOf('province-officer', head.province),
  ]
  const certifiedAt = instant(workingDay(addDays(dayOf(head.confirmed!.at), 1), 'after', HOLIDAYS), 10, 30)
  const due = lastDayBefore(calendarOf(head.period).provinceDueAt)
  const lockedAt = instant(workingDay(addDays(due, -1), 'before', HOLIDAYS), 15)
  const no = certificateNumber(head, 1)
  const ended: HeadDocument = {
    ...head,
    state: 'certified',
    version: head.version + 2,
    certifications: 1,
    certified: { by: chief, at: certifiedAt, no, alone: false },
    lock: { by: officer, at: lockedAt, reason: null, ready: true },
    official: { at: lockedAt, totals: head.totals },
    last: { ...head.last, certified: markOf(head, certifiedAt), locked: markOf(head, lockedAt) },
  }
  const certificate = certificateOf(head, rows, registry, { _id: no, by: chief, at: certifiedAt })
  return { ...sheet, head: ended, certificate, deeds: deedsOf(ended) }
}

function deedsOf({ _id: sheet, certified, lock }: HeadDocument): Deed[] {
  const { by, at, no, alone } = certified!
  return [
    { sheet, act: 'certified', by, at, more: { certificate: no, alone } },
    { sheet, act: 'locked', by: lock!.by!, at: lock!.at, more: { ready: true, state: 'certified' } },
  ]
}

function certificateOf(
  head: HeadDocument,
  rows: readonly RowDocument[],
  registry: ReadonlyMap<string, Producer>,
  given: Pick<CertificateDocument, '_id' | 'by' | 'at'>,
): CertificateDocument {
  const { _id: sheet, form, period, district, totals, counts } = head
  const frozen = rows.map(({ no, subject, category, state, amounts, reason }) => {
    const { name, type } = registry.get(subject)!
    const one = category as Category // a producer's row
    return { row: rowIdOf({ subject, category }), no, name, type, category: one, state, amounts, reason }
  })
  const key = { sheet, form, period, district, nth: 1, alone: false, voided: null }
  return { ...given, ...key, confirmed: head.confirmed!, totals, counts, rows: frozen }
}
