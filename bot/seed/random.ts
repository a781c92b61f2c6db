// Taken once: a test's sandbox looks a global up anew at each use, which made a year of the country take 18 s instead of 1.
const { imul, floor, sqrt, log, cos, exp, PI } = Math

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Numbers in [0, 1) that depend on `key` alone, so that an invented world is the same at every start (mulberry32 over FNV-1a). */
export function randomOf(key: string): () => number {
  let state = FNV_OFFSET
  for (let i = 0; i < key.length; i++) state = imul(state ^ key.charCodeAt(i), FNV_PRIME)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(random: () => number, least: number, most: number): number {
  return least + floor(random() * (most - least + 1))
}

/** One of a list that is not empty. */
export const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[between(random, 0, list.length - 1)]!

/** The list in another order. */
export function shuffled<T>(random: () => number, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** A number around 1 that is never negative: log-normal with the median 1; `spread` 0 gives 1 always. */
export function around1(random: () => number, spread: number): number {
  const normal = sqrt(-2 * log(1 - random())) * cos(2 * PI * random())
  return exp(spread * normal)
}
