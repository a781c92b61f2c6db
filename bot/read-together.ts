import { inTransaction } from './deps.ts'

type Batch<T> = { keys: Set<string>; read: Promise<ReadonlyMap<string, T>> }

/**
 * Makes a reading of one thing by its key out of a reading of several. Those who ask while one runs are read together by the
 * next, so that fifty requests at once cost one statement and a single one waits for nobody; nobody is given what was read
 * before being asked. Inside a transaction each reads alone.
 */
export function readTogether<T>(
  readAll: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | undefined> {
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

  return async (key) => {
    if (inTransaction()) return (await readAll([key])).get(key)
    next ??= begin()
    next.keys.add(key)
    return (await next.read).get(key)
  }
}
