import { Problem } from '#shared/problem/problem.ts'

const MINUTE_MS = 60_000
const MOST_ADDRESSES = 10_000

export type RefusalLimit = <T>(address: string, work: () => Promise<T>) => Promise<T>

/**
 * runs work for an address unless `most` of its tries in this minute (real time) ended in not-signed-in or are
 * under way; what succeeds is not counted, so an office behind one address is never stopped. Throws too-many.
 */
export function refusalLimit(most: number): RefusalLimit {
  let minute = 0
  let counts = new Map<string, number>()
  return async (address, work) => {
    const present = Math.floor(Date.now() / MINUTE_MS)
    if (present !== minute) [minute, counts] = [present, new Map()]
    const mine = counts
    const tries = mine.get(address) ?? 0
    if (tries >= most) throw new Problem('too-many', {})
    if (mine.size >= MOST_ADDRESSES) mine.delete(mine.keys().next().value ?? '') // the oldest
    mine.set(address, tries + 1)
    let refused = false
    try {
      return await work()
    } catch (error) {
      refused = error instanceof Problem && error.code === 'not-signed-in'
      throw error
    } finally {
      if (!refused) mine.set(address, (mine.get(address) ?? 1) - 1)
    }
  }
}
