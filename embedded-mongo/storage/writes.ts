// A transaction's own writes, kept in key order.
import type { Entry, Range } from './reader.ts'

type Write = { key: Buffer; value: Buffer | undefined } // undefined: removed

/** Writes not yet committed. Names are the key's bytes as latin1, whose order is the bytes' order. */
export class Writes {
  readonly #byName = new Map<string, Write>()
  readonly #names: string[] = [] // in order

  get size(): number {
    return this.#names.length
  }

  get(key: Buffer): Write | undefined {
    return this.#names.length === 0 ? undefined : this.#byName.get(key.toString('latin1'))
  }

  set(key: Buffer, value: Buffer | undefined): void {
    const name = key.toString('latin1')
    if (!this.#byName.has(name)) this.#names.splice(this.#place(name), 0, name)
    this.#byName.set(name, { key, value })
  }

  all(): Iterable<Write> {
    return this.#byName.values()
  }

  /** The entries with the writes of the same range laid over them. */
  over(entries: Iterable<Entry>, { start, end, reverse = false }: Range): Iterable<Entry> {
    const first = this.#place(start.toString('latin1'))
    const names = this.#names.slice(first, Math.max(first, this.#place(end.toString('latin1'))))
    if (names.length === 0) return entries
    if (reverse) names.reverse()
    return this.#merge(
      entries,
      names.map((name) => this.#byName.get(name)!),
      reverse ? -1 : 1,
    )
  }

  *#merge(entries: Iterable<Entry>, writes: Write[], direction: 1 | -1): Generator<Entry> {
    let next = 0
    for (const entry of entries) {
      let order = 1
      while (next < writes.length) {
        order = Buffer.compare(writes[next]!.key, entry.key) * direction
        if (order > 0) break
        yield* kept(writes[next]!)
        next += 1
        if (order === 0) break
      }
      if (order !== 0) yield entry
    }
    for (; next < writes.length; next += 1) yield* kept(writes[next]!)
  }

  /** Where the name stands, or would stand, among the others. */
  #place(name: string): number {
    let [low, high] = [0, this.#names.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#names[middle]! < name) low = middle + 1
      else high = middle
    }
    return low
  }
}

function* kept({ key, value }: Write): Generator<Entry> {
  if (value) yield { key, value }
}
