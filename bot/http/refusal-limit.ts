import { BlockList, isIPv6 } from 'node:net'
import { Problem } from '#shared/problem/problem.ts'

const MINUTE_MS = 60_000
const MOST_ADDRESSES = 10_000
/** Of one address so many are at work; others wait for their turn. */
const MOST_AT_WORK = 30
const MOST_WAITING = 500

/** Addresses of this machine and of inner networks: a proxy speaks from there, for everybody. */
const INNER = new BlockList()
INNER.addSubnet('127.0.0.0', 8)
INNER.addSubnet('10.0.0.0', 8)
INNER.addSubnet('172.16.0.0', 12)
INNER.addSubnet('192.168.0.0', 16)
INNER.addAddress('::1', 'ipv6')
INNER.addSubnet('fc00::', 7, 'ipv6')

type Tries = { refused: number; atWork: number; waiting: (() => void)[] }

export type RefusalLimit = <T>(address: string, work: () => Promise<T>) => Promise<T>

/**
 * runs work for an address unless `most` of its tries in this minute (real time) ended in not-signed-in; nothing
 * else counts, and inner addresses are not limited. Throws too-many.
 */
export function refusalLimit(most: number): RefusalLimit {
  const triesOf = triesByMinute()
  return async (address, work) => {
    if (INNER.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return work()
    const mine = triesOf(address)
    await turn(mine)
    try {
      if (mine.refused >= most) throw new Problem('too-many', {})
      return await work()
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-signed-in') mine.refused += 1
      throw error
    } finally {
      mine.atWork -= 1
      mine.waiting.shift()?.()
    }
  }
}

function triesByMinute(): (address: string) => Tries {
  let minute = 0
  let all = new Map<string, Tries>()
  return (address) => {
    const present = Math.floor(Date.now() / MINUTE_MS)
    if (present !== minute) [minute, all] = [present, new Map()]
    const known = all.get(address)
    if (known) return known
    if (all.size >= MOST_ADDRESSES) all.delete(all.keys().next().value ?? '') // the oldest
    const fresh: Tries = { refused: 0, atWork: 0, waiting: [] }
    all.set(address, fresh)
    return fresh
  }
}

async function turn(mine: Tries): Promise<void> {
  if (mine.waiting.length >= MOST_WAITING) throw new Problem('too-many', {})
  if (mine.atWork >= MOST_AT_WORK) await new Promise<void>((resolve) => mine.waiting.push(resolve))
  mine.atWork += 1
}
