// The last retryable write and the last committed transaction of each session, kept in the same commit as the write.
import { MongoError } from '../errors.ts'
import { MEMORY_RANGE, commitKey, retryKey } from '../storage/keys.ts'
import type { View, WriteView } from '../storage/view.ts'

const HEADER = 16 // number, time
const KEPT = 30 * 60_000 // ms

/** The answer of the write, or the one it gave before. Throws MongoError 225 for a number that is over. */
export function rememberedWrite(
  view: WriteView,
  session: Buffer,
  number: number,
  work: () => Buffer,
): Buffer {
  const key = retryKey(session)
  const known = view.get(key)
  if (known && known.readDoubleLE(0) === number) return known.subarray(HEADER)
  if (known && known.readDoubleLE(0) > number) throw new MongoError(225, `write number ${number} is too old`)
  const answer = work()
  view.put(key, Buffer.concat([header(number), answer]))
  return answer
}

/** Remembers that the session's transaction was committed. */
export function rememberCommit(view: WriteView, session: Buffer, number: number): void {
  view.put(commitKey(session), header(number))
}

/** True when this transaction of the session was committed, also before the last start. */
export function isCommitted(view: View, session: Buffer, number: number): boolean {
  return view.get(commitKey(session))?.readDoubleLE(0) === number
}

/** Forgets what is older than 30 minutes. */
export function sweepMemory(view: WriteView, now: number): void {
  for (const { key, value } of view.range(MEMORY_RANGE)) {
    if (now - value.readDoubleLE(8) > KEPT) view.remove(key)
  }
}

function header(number: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeDoubleLE(number, 0)
  bytes.writeDoubleLE(Date.now(), 8)
  return bytes
}
