import { useState } from 'react'
import { MarketEntry } from '#shared/markets/market.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { keep, kept } from '../session/device-storage.ts'
import { plainThai } from '../sheets/row-search.ts'
import type { SheetPlace } from '../sheets/sheet-queries.ts'

/** What stands in the fields of a market; traders as typed. */
export type MarketFields = {
  name: string
  subdistrict: string
  traders: string
  status: MarketEntry['status'] | null
  places: MarketEntry['places']
  rhythm: MarketEntry['rhythm'] | null
}
export type Field = keyof MarketFields
const FIELDS: readonly Field[] = ['name', 'subdistrict', 'traders', 'status', 'places', 'rhythm']

/** What each field needs; `why` tells what is wrong with one, null while nothing is. */
export type FieldProps = {
  fields: MarketFields
  change: (next: Partial<MarketFields>) => void
  why: (field: Field) => string | null
}

/** Fields that somebody has touched, over the version of the row that they were based on. */
type MarketDraft = { version: number; fields: MarketFields }

/** The fields as they open: what the registry tells, or a new market's. */
function fieldsOf(entry: MarketEntry | null): MarketFields {
  if (entry) return { ...entry, traders: String(entry.traders) }
  return { name: '', subdistrict: '', traders: '', status: 'new', places: [], rhythm: null }
}

/** How many traders the field says (Thai digits and a thousands comma too), null when it says nothing readable. */
export function readTraders(text: string): number | null {
  const plain = plainThai(text).replaceAll(',', '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

/** M-1: reads the fields by the server's own schema: the entry to send, or which of them are wrong. */
export function readFields(fields: MarketFields): { entry: MarketEntry | null; wrong: Field[] } {
  const read = MarketEntry.safeParse({ ...fields, traders: readTraders(fields.traders) })
  if (read.success) return { entry: read.data, wrong: [] }
  const paths = read.error.issues.map((issue) => issue.path[0])
  return { entry: null, wrong: FIELDS.filter((field) => paths.includes(field)) }
}

/** The draft of a market (row null: a new one), kept on this device until it is saved; it outlives the page. */
export function useMarketDraft(place: SheetPlace, row: RowView | null, person: string) {
  const key = `market ${place.period} ${place.district} ${row?.row ?? 'new'} ${person}`
  const [draft, setDraft] = useState<MarketDraft | null>(() => readDraft(kept('localStorage', key)))
  const put = (next: MarketDraft | null): void => {
    setDraft(next)
    keep('localStorage', key, next && JSON.stringify(next))
  }
  const standing = draft ?? { version: row?.version ?? 0, fields: fieldsOf(row?.entry ?? null) }
  return {
    ...standing,
    touched: draft !== null,
    change: (next: Partial<MarketFields>): void =>
      put({ ...standing, fields: { ...standing.fields, ...next } }),
    /** Goes on from what another officer has saved. */
    rebase: (version: number): void => put({ ...standing, version }),
    forget: (): void => put(null),
  }
}

function readDraft(text: string | null): MarketDraft | null {
  if (text === null) return null
  try {
    const { version, fields } = JSON.parse(text) as MarketDraft
    return { version, fields: { ...fieldsOf(null), ...fields } }
  } catch {
    return null // written by an older page
  }
}
