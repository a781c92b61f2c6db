import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod/mini'
import { cellText } from '#shared/imports/cell.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import type { PaperRow, RowFault } from '#shared/markets/paper-form.ts'
import { nameKey } from '#shared/producers/name-key.ts'
import { type RowDocument, rowIdOf } from '../sheets/rows.store.ts'
import type { PaperLine } from './read-paper-form.ts'

export type ComparedRow = z.input<typeof PaperRow>
type Known = { row: RowDocument; entry: MarketEntry; line: number | null }

const isSame = (a: MarketEntry, b: MarketEntry): boolean =>
  a.subdistrict === b.subdistrict && nameKey(a.name) === nameKey(b.name)

/**
 * M-7: what each line would do to the registry, in the file's order, each judged after those before it: the line's market is the one
 * whose number the system had printed in it, else the one of its name and subdistrict, else a new one.
 */
export function comparePaper(
  lines: readonly PaperLine[],
  rows: readonly RowDocument[],
): { rows: ComparedRow[]; missing: string[] } {
  const known: Known[] = rows.map((row) => ({ row, entry: row.entry!, line: null }))
  const added: { entry: MarketEntry; line: number }[] = []
  const compared = lines.map((line) => compareLine(line, known, added))
  return { rows: compared, missing: known.filter((one) => one.line === null).map(({ entry }) => entry.name) }
}

function compareLine(
  line: PaperLine,
  known: Known[],
  added: { entry: MarketEntry; line: number }[],
): ComparedRow {
  const printed = known.find(({ row }) => row.subject === line.id)
  if (!line.entry) {
    if (printed) printed.line ??= line.line
    return rowOf(line, 'refused', printed ?? null, line.faults)
  }
  const entry = tidied(line.entry)
  const named = known.filter((one) => isSame(one.entry, entry))
  const free = named.filter((one) => one.line === null)
  const market = printed ?? (free.length <= 1 ? free[0] : undefined)
  const twice = printed?.line ?? null
  if (twice !== null) return rowOf(line, 'refused', market ?? null, [{ why: 'same-market', line: twice }])
  if (!market && free.length > 1) return rowOf(line, 'refused', null, [{ why: 'same-names' }])
  const others = [
    ...named.filter((one) => one !== market),
    ...added.filter((one) => isSame(one.entry, entry)),
  ]
  const before = market?.entry ?? null
  const isAsked = others.length > 0 && !(before && isSame(before, entry))
  if (market) Object.assign(market, { line: line.line, entry })
  else added.push({ entry, line: line.line })
  const kind = market ? changeOf(market.row, entry) : 'created'
  return { ...rowOf(line, isAsked ? 'asked' : kind, market ?? null, []), entry, before }
}

/** As the file tells of it: what nobody sees is no difference. */
const tidied = (entry: MarketEntry): MarketEntry => ({ ...entry, name: cellText(entry.name) ?? entry.name })

const changeOf = (row: RowDocument, entry: MarketEntry): 'changed' | 'unchanged' =>
  row.state === 'entered' && isDeepStrictEqual(tidied(row.entry!), entry) ? 'unchanged' : 'changed'

function rowOf(
  { line, name, entry }: PaperLine,
  kind: ComparedRow['kind'],
  known: Known | null,
  faults: RowFault[],
): ComparedRow {
  return {
    line,
    kind,
    name,
    saveId: randomUUID(),
    row: known ? rowIdOf(known.row) : null,
    version: known?.row.version ?? 0,
    entry,
    before: known?.row.entry ?? null,
    entered: known?.row.state === 'entered',
    faults,
  }
}
