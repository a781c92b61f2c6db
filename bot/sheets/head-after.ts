import type { HeadDocument } from './head.ts'

/** The head after a row's save, from what it was before and the same difference that the store added. */
export function headAfter(before: HeadDocument, difference: Record<string, number>, now: Date): HeadDocument {
  const { channels, categories } = before.totals
  const totals = { channels: [...channels], categories: { ...categories } }
  const sums: object = { totals, counts: { ...before.counts } } // a copy of what changes only: every save passes here
  for (const [path, value] of Object.entries(difference)) {
    const steps = path.split('.')
    const last = steps.pop()!
    const holder = steps.reduce<Record<string, unknown>>(
      (at, step) => at[step] as Record<string, unknown>,
      sums as Record<string, unknown>,
    )
    holder[last] = (holder[last] as number) + value
  }
  return {
    ...before,
    ...sums,
    state: 'draft',
    confirmed: null,
    certified: null,
    version: before.version + 1,
    edits: before.edits + 1,
    changedAt: now,
  }
}
