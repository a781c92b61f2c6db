import { Problem } from '#shared/problem/problem.ts'
import { type Deps, isDuplicate } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { findAnswer, saveAnswer } from './saves.store.ts'

/** Whose act it is that happens once: the sender's name for it, and what it does to what ("save otop-sales:2024-07:5201/p7.food"). */
type Named = { saveId: string; act: string }

/**
 * S-5: an act with a saveId happens once; a repeat gives the first answer and changes nothing. Throws bad-input {saveId}
 * when the saveId has named another act.
 * The answer is kept in the act's own transaction. A repeat always fails somewhere (a version, or the saveId's
 * unique key), so the look for an earlier answer costs the common path nothing.
 */
export async function once<T>(
  deps: Deps,
  actor: Actor,
  { saveId, act }: Named,
  work: () => Promise<T>,
): Promise<T> {
  const id = `${personOf(actor).id}:${saveId}`
  try {
    return await deps.transaction(async () => {
      const answer = await work()
      await saveAnswer(id, act, answer)
      return answer
    })
  } catch (error) {
    const repeated = error instanceof Problem || isDuplicate(error)
    const first = repeated ? await findAnswer(id) : null
    if (first === null) throw error
    if (first.act !== act) throw new Problem('bad-input', { field: 'saveId' })
    return first.answer as T
  }
}

/** S-5: has the actor done the act of this saveId before? */
export const wasDone = async (actor: Actor, saveId: string): Promise<boolean> =>
  (await findAnswer(`${personOf(actor).id}:${saveId}`)) !== null
