import * as z from 'zod/mini'
import { District } from '../areas/area.ts'
import { FiscalYear } from '../calendar/form.ts'
import { MarketEntry } from './market.ts'

const ofYear = { period: FiscalYear, district: District }

/** More lines than the largest district has markets. */
export const MOST_PAPER_ROWS = 500

/** GET /api/registries/:period/:district/paper-form : `blank` without the year's markets. */
export const ReadPaperForm = z.strictObject({ ...ofYear, blank: z.optional(z.literal('1')) })
export type ReadPaperForm = z.infer<typeof ReadPaperForm>

/** POST /api/registries/:period/:district/paper-form : the filled form, as a file. */
export const CheckPaperForm = z.strictObject({ ...ofYear, file: z.instanceof(Uint8Array) })
export type CheckPaperForm = z.infer<typeof CheckPaperForm>

/** What is wrong in a line: in which column, and what stands there. */
export const ROW_FAULTS = [
  'no-name',
  'unreadable',
  'merged',
  'below',
  'no-subdistrict',
  'other-subdistrict',
  'other-district',
  'no-traders',
  'traders',
  'tick',
  'no-status',
  'two-statuses',
  'no-place',
  'no-rhythm',
  'two-rhythms',
  'same-market',
  'same-names',
] as const
export const RowFault = z.object({
  why: z.enum(ROW_FAULTS),
  column: z.optional(z.string()),
  found: z.optional(z.string()),
  line: z.optional(z.number()),
})
export type RowFault = z.infer<typeof RowFault>

/** What a line would do: `asked` adds or renames a market to a name that its subdistrict has already (M-5). */
export const PaperKind = z.enum(['created', 'changed', 'unchanged', 'asked', 'refused'])
export type PaperKind = z.infer<typeof PaperKind>

/** What a line would do, to be sent back as it is with Apply. */
export const PaperRow = z.object({
  line: z.number(),
  kind: PaperKind,
  name: z.string(),
  saveId: z.string(),
  /** null of a market that would be added. */
  row: z.nullable(z.string()),
  version: z.number(),
  entry: z.nullable(MarketEntry),
  /** As the registry has it; `entered` is false where nobody has looked at it this year. */
  before: z.nullable(MarketEntry),
  entered: z.boolean(),
  faults: z.array(RowFault),
})
export type PaperRow = z.infer<typeof PaperRow>

export const PaperPreview = z.object({
  rows: z.array(PaperRow),
  /** Markets of the registry that the file does not name; they stay as they are. */
  missing: z.array(z.string()),
  /** Lines that are hidden in the sheet; they are among the rows. */
  hidden: z.number(),
  /** Other sheets in sight with something in them, which is not read. */
  otherSheets: z.array(z.string()),
  /** The district's subdistricts by code, to read the entries. */
  subdistricts: z.record(z.string(), z.string()),
})
export type PaperPreview = z.infer<typeof PaperPreview>

/** The page sends so many lines at once: each takes some 30 ms, and a page waits 15 s. */
export const PAPER_PART = 50

/** POST …/paper-form/rows : lines as they were shown, none twice; each is read by itself. */
export const ApplyPaperForm = z.strictObject({
  ...ofYear,
  rows: z
    .array(z.record(z.string(), z.unknown()))
    .check(z.minLength(1), z.maxLength(MOST_PAPER_ROWS), z.refine(areDifferentActs)),
})
export type ApplyPaperForm = z.infer<typeof ApplyPaperForm>

function areDifferentActs(rows: readonly Record<string, unknown>[]): boolean {
  const ids = rows.flatMap(({ saveId }) => (typeof saveId === 'string' ? [saveId.toLowerCase()] : []))
  return new Set(ids).size === ids.length
}

export const PaperApplied = z.object({
  answers: z.array(z.object({ line: z.number(), status: z.number(), message: z.nullable(z.string()) })),
})
export type PaperApplied = z.infer<typeof PaperApplied>
