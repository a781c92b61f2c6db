import { Long } from 'bson'
import type { Handler } from '../server/call.ts'

/** getMore: the next documents of a cursor. */
export const getMore: Handler = ({ command, shared }) =>
  shared.cursors.more(Number(command['getMore']), Number(command['batchSize'] ?? 0) || Infinity)

/** killCursors: closes cursors. */
export const killCursors: Handler = ({ command, shared }) => {
  const ids = (command['cursors'] as unknown[]).map(Number)
  const killed = ids.filter((id) => shared.cursors.kill(id))
  const rest = ids.filter((id) => !killed.includes(id))
  const long = (list: number[]) => list.map((id) => Long.fromNumber(id))
  return { cursorsKilled: long(killed), cursorsNotFound: long(rest), cursorsAlive: [], cursorsUnknown: [] }
}
