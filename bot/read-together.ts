import { inTransaction } from './deps.ts'

type Batch<T> = { keys: Set<string>; read: Promise<ReadonlyMap<string, T>> }

type Reading<T> = (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>

/**
 * Of a reading of things by their keys one that many share. Those who ask while one runs are read together by the next, so
 * that fifty requests at once cost one statement and a single one waits for nobody; the answer may hold what others asked for,
 * and nobody is given what was read before being asked. Inside a transaction each reads alone.
 */
export function readTogether<T>(readAll: Reading<T>): Reading<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Batch<T> | null = null

  const begin = (): Batch<T> => {
    const keys = new Set<string>()
    const go = (): Promise<ReadonlyMap<string, T>> => {
      next = null
      return readAll([...keys])
    }
    const read = running.then(go, go)
    running = read
    return { keys, read }
  }

  return (keys) => {
    if (inTransaction()) return readAll(keys)
    next ??= begin()
    for (const key of keys) next.keys.add(key)
    return next.read
  }
}
