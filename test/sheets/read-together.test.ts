import { expect, test } from '@jest/globals'
import { setImmediate as turn } from 'node:timers/promises'
import { readTogether } from '#bot/read-together.ts'

/** A reading of keys that ends when it is told to; `begun` lists those that have begun, with what they read. */
function readings() {
  const begun: { keys: readonly string[]; end: (answer: Map<string, string>) => void; fail: () => void }[] =
    []
  const read = readTogether<string>((keys) => {
    const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>()
    begun.push({ keys, end: resolve, fail: () => reject(new Error('away')) })
    return promise
  })
  const ask = async (key: string): Promise<string | undefined> => (await read([key])).get(key)
  return { begun, ask }
}

const named = (...keys: string[]): Map<string, string> => new Map(keys.map((key) => [key, `of ${key}`]))

test('who asks alone is read at once; those who ask meanwhile are read together, each key once, after they asked', async () => {
  const { begun, ask } = readings()
  const first = ask('a')
  await turn()
  const others = ['b', 'c', 'a', 'b'].map(ask)
  await turn()
  expect(begun.map(({ keys }) => keys)).toEqual([['a']])
  begun[0]!.end(named('a'))
  expect(await first).toBe('of a')
  await turn()
  expect(begun[1]!.keys).toEqual(['b', 'c', 'a'])
  const later = ask('c')
  begun[1]!.end(named('b', 'a'))
  expect(await Promise.all(others)).toEqual(['of b', undefined, 'of a', 'of b'])
  await turn()
  expect(begun[2]!.keys).toEqual(['c'])
  begun[2]!.end(named('c'))
  expect(await later).toBe('of c')
})

test('a reading that fails fails for those it was for; who waits is read all the same', async () => {
  const { begun, ask } = readings()
  const first = ask('a')
  await turn()
  const second = ask('b')
  begun[0]!.fail()
  await expect(first).rejects.toThrow('away')
  await turn()
  begun[1]!.end(named('b'))
  expect(await second).toBe('of b')
})
