import { inTransaction } from './deps.ts'

type Reading = { running: Promise<unknown>; next: Promise<unknown> | null }

const readings = new Map<string, Reading>()

/**
 * Reads what many look at: those who ask while a reading of that name runs get the next one together, so that however many they are
 * one runs and one waits; nobody is given what was read before being asked. Inside a transaction each reads alone.
 */
export function shareReading<T>(name: string, read: () => Promise<T>): Promise<T> {
  if (inTransaction()) return read()
  const before = readings.get(name)
  if (!before) return begin(name, read)
  const again = (): Promise<T> => begin(name, read)
  before.next ??= before.running.then(again, again)
  return before.next as Promise<T>
}

function begin<T>(name: string, read: () => Promise<T>): Promise<T> {
  const running = Promise.resolve(read()) // a query is a promise of its own kind, and runs at each `then`
  const mine: Reading = { running, next: null }
  readings.set(name, mine)
  const over = (): void => void (mine.next === null && readings.delete(name))
  void running.then(over, over)
  return running
}
