import { Problem } from '#shared/problem/problem.ts'
import { type Deps, isDuplicate } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { findAnswer, saveAnswer } from './saves.store.ts'

/**
 * S-5: an act with a saveId happens once; a repeat gives the first answer and changes nothing.
 * The answer is kept in the act's own transaction. A repeat always fails somewhere (a version, or the saveId's
 * unique key), so the look for an earlier answer costs the common path nothing.
 */
export async function once<T>(deps: Deps, actor: Actor, saveId: string, act: () => Promise<T>): Promise<T> {
  const id = `${personOf(actor).id}:${saveId}`
  try {
    return await deps.transaction(async () => {
      const answer = await act()
      await saveAnswer(id, answer)
      return answer
    })
  } catch (error) {
    const repeated = error instanceof Problem || isDuplicate(error)
    const first = repeated ? await findAnswer(id) : null
    if (first === null) throw error
    return first as T
  }
}
