import { expect, test } from '@jest/globals'
import { setImmediate as turn } from 'node:timers/promises'
import { shareReading } from '#bot/share-reading.ts'

/** A reading that ends when it is told to; `begun` lists those that have begun. */
function readings() {
  const begun: PromiseWithResolvers<number>[] = []
  const read = (): Promise<number> => {
    const one = Promise.withResolvers<number>()
    begun.push(one)
    return one.promise
  }
  return { begun, ask: () => shareReading('a month', read) }
}

test('many who look while a reading runs get the next one together, never the one begun before they asked', async () => {
  const { begun, ask } = readings()
  const first = ask()
  const others = Array.from({ length: 50 }, ask)
  expect(begun).toHaveLength(1)
  begun[0]!.resolve(1)
  expect(await first).toBe(1)
  await turn()
  expect(begun).toHaveLength(2)
  const later = ask()
  begun[1]!.resolve(2)
  expect(new Set(await Promise.all(others))).toEqual(new Set([2]))
  await turn()
  begun[2]!.resolve(3)
  expect(await later).toBe(3)
  expect(begun).toHaveLength(3)
})

test('a reading that fails fails for those who shared it; who waited reads anew, and so does who comes after', async () => {
  const { begun, ask } = readings()
  const [first, second] = [ask(), ask()]
  begun[0]!.reject(new Error('away'))
  await expect(first).rejects.toThrow('away')
  await turn()
  begun[1]!.resolve(2)
  expect(await second).toBe(2)
  await turn()
  const third = ask()
  begun[2]!.resolve(3)
  expect(await third).toBe(3)
})

test('other names do not wait for each other', async () => {
  const slow = Promise.withResolvers<string>()
  const waiting = shareReading('slow', () => slow.promise)
  expect(await shareReading('quick', () => Promise.resolve('quick'))).toBe('quick')
  slow.resolve('slow')
  expect(await waiting).toBe('slow')
})
