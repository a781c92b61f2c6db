import type * as z from 'zod/mini'
import { AddMarket, SaveMarket } from '#shared/markets/acts.ts'
import type { ApplyPaperForm, PaperApplied } from '#shared/markets/paper-form.ts'
import type { Deps } from '../deps.ts'
import { readInput } from '../http/read-input.ts'
import { asProblem, problemBody, STATUS } from '../http/refusals.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { addMarket } from './add-market.ts'
import { saveMarket } from './save-market.ts'

type Answer = z.input<typeof PaperApplied>['answers'][number]

/**
 * M-8: does what was shown, line by line, at the versions that were seen; one that is refused does not hold up the others. A line's
 * saveId makes a second confirmation change nothing.
 */
export async function applyPaperForm(
  deps: Deps,
  actor: Actor,
  { rows, ...place }: ApplyPaperForm,
): Promise<z.input<typeof PaperApplied>> {
  permit(actor, 'save-rows', place.district)
  const answers: Answer[] = []
  for (const row of rows) answers.push(await applyRow(deps, actor, place, row))
  return { answers }
}

async function applyRow(
  deps: Deps,
  actor: Actor,
  place: Pick<ApplyPaperForm, 'period' | 'district'>,
  { line, ...given }: Record<string, unknown>,
): Promise<Answer> {
  const where = { line: typeof line === 'number' ? line : 0 }
  const { row, version, ...added } = { ...given, ...place } as Record<string, unknown>
  try {
    if (row === null) await addMarket(deps, actor, readInput(AddMarket, added))
    else await saveMarket(deps, actor, readInput(SaveMarket, { row, version, ...added }))
    return { ...where, status: 200, message: null }
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    return { ...where, status: STATUS[problem.code], message: problemBody(problem).message }
  }
}
