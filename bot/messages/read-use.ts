import { setTimeout as pause } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { LineError } from '../line/line-error.ts'
import { budgetOf } from './budget.ts'

/** Who looks does not wait longer than this for LINE's word. */
const PATIENCE_MS = 3_000

type Use = { limit: number | null; used: number; budget: number | null }

/** O-11: what LINE tells of the running month's use (limit null: none), and our budget; null while LINE does not tell. */
export async function readUse(deps: Pick<Deps, 'line'>): Promise<Use | null> {
  const asked = deps.line.quota().then(
    ({ limit, used }) => ({ limit, used, budget: budgetOf(limit) }),
    (error: unknown) => {
      if (error instanceof LineError || error instanceof SyntaxError) return null // a broken body is no word either
      throw error
    },
  )
  return Promise.race([asked, pause(PATIENCE_MS, null, { ref: false })])
}
