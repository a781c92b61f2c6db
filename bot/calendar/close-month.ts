import { districtsOf } from '#shared/areas/area.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { Deps } from '../deps.ts'
import type { HeadDocument } from '../sheets/head.ts'
import { lapseAtClose } from '../requests/lapse-at-close.ts'
import { bareHead, type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { findHeads } from '../sheets/heads.store.ts'
import { saveListed } from '../sheets/listed.store.ts'
import { insertHeads, stampClosed } from '../sheets/sheets.store.ts'
import { calendarFor } from './calendar-for.ts'
import { type ClosingFigures, findClosing, saveClosing, saveNewClosing } from './closings.store.ts'

type OfProvince = Pick<HeadDocument, 'form' | 'period' | 'province'>

/**
 * D-4: records the close of a form's period for one province: makes the heads that are absent, stamps every head, keeps what stood then,
 * locked and left out; in one transaction, so a save not committed by then loses. Harmless when repeated.
 */
export function closeMonth(
  deps: Pick<Deps, 'transaction'>,
  { form, period, province }: OfProvince,
): Promise<void> {
  return deps.transaction(async () => {
    if (await findClosing(form, period, province)) return
    const { closesAt: closedAt } = await calendarFor({ form, period }, province)
    const districts = districtsOf(province)
    await makeAbsentHeads({ form, period }, districts)
    await keepLists(await readHeads({ form, period, districts }, closedAt))
    await stampClosed(
      districts.map((district) => sheetId({ form, period, district })),
      closedAt,
    )
    const figures = figuresOf(await readHeads({ form, period, districts }, closedAt))
    await lapseAtClose({ form, period, province })
    await saveClosing({ form, period, province, closedAt, at: closedAt, exception: null, ...figures })
  })
}

/** S-12: what comes into a registry later does not stand in a month that has closed. */
const keepLists = (heads: readonly HeadSummary[]): Promise<void> =>
  saveListed(
    heads
      .filter(({ head }) => head.state === 'not-started')
      .map(({ head, counts }) => ({ sheet: head._id, rows: counts.all })),
  )

async function makeAbsentHeads(
  { form, period }: Omit<OfProvince, 'province'>,
  districts: string[],
): Promise<void> {
  const present = new Set((await findHeads(form, period, districts)).map(({ district }) => district))
  const absent = districts.filter((district) => !present.has(district))
  if (absent.length > 0) await insertHeads(absent.map((district) => bareHead({ form, period }, district)))
}

/** D-7: what stands in a closed province's month after an exception, as a new version of its record; in the caller's transaction. */
export async function renewClosing(
  { form, period, province }: OfProvince,
  at: Date,
  exception: string,
): Promise<void> {
  const before = await findClosing(form, period, province)
  if (!before) return
  const heads = await readHeads({ form, period, districts: districtsOf(province) }, at)
  if (!(await saveNewClosing(before, { at, exception, ...figuresOf(heads) })))
    throw new Problem('changed-meanwhile', {})
}

function figuresOf(heads: readonly HeadSummary[]): ClosingFigures {
  const sum = (pick: (head: HeadSummary) => number): number =>
    heads.reduce((all, head) => all + pick(head), 0)
  return {
    districts: heads.length,
    confirmed: sum(({ state }) => Number(isConfirmed(state))),
    certified: sum(({ state }) => Number(state === 'certified')),
    locked: sum(({ locked }) => Number(locked)),
    notEntered: sum(({ counts }) => counts.notEntered),
    total: sum(({ total }) => total),
    lockedTotal: sum(({ official }) => official ?? 0),
    leftOut: sum(({ official, total, locked }) => (locked ? 0 : Math.max(0, total - (official ?? 0)))),
  }
}
