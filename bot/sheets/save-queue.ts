import type * as z from 'zod/mini'
import { SaveRow, type SaveQueue } from '#shared/sheets/acts.ts'
import type { QueueAnswer } from '#shared/sheets/sheet-view.ts'
import type { Deps } from '../deps.ts'
import { readInput } from '../http/read-input.ts'
import { asProblem, problemBody, STATUS } from '../http/refusals.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { saveRow } from './save-row.ts'

/** S-7: saves a device's queue in order, each change by itself: one that is refused does not hold up the others. */
export async function saveQueue(
  deps: Deps,
  actor: Actor,
  input: SaveQueue,
): Promise<z.input<typeof QueueAnswer>> {
  permit(actor, 'save-rows', input.district)
  const { changes, ...key } = input
  const answers = []
  for (const change of changes) answers.push(await saveOne(deps, actor, { ...change, ...key }))
  return { answers }
}

async function saveOne(deps: Deps, actor: Actor, change: Record<string, unknown>) {
  const row = typeof change['row'] === 'string' ? change['row'].slice(0, 64) : ''
  try {
    return { row, status: 200, saved: await saveRow(deps, actor, readInput(SaveRow, change)) }
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    return { row, status: STATUS[problem.code], problem: problemBody(problem) }
  }
}
