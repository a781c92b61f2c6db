// Reads an ordered table of keys and values, a page at a time, so that no statement stays open between turns.
import type { DatabaseSync, StatementSync } from 'node:sqlite'

export type Entry = { key: Buffer; value: Buffer }
export type Range = { start: Buffer; end: Buffer; reverse?: boolean } // start included, end not

const PAGE_SIZES = [4, 32, 128, 256] // small first: most reads want one document

/** Point and range reads on one SQLite connection. */
export class Reader {
  readonly database: DatabaseSync
  readonly #one: StatementSync
  readonly #ascending: StatementSync
  readonly #descending: StatementSync

  constructor(database: DatabaseSync) {
    this.database = database
    const between = 'SELECT k, v FROM kv WHERE k >= ? AND k < ? ORDER BY k'
    this.#one = database.prepare('SELECT v FROM kv WHERE k = ?')
    this.#ascending = database.prepare(`${between} LIMIT ?`)
    this.#descending = database.prepare(`${between} DESC LIMIT ?`)
    for (const statement of [this.#one, this.#ascending, this.#descending]) statement.setReturnArrays(true)
  }

  get(key: Buffer): Buffer | undefined {
    const row = this.#one.get(key) as unknown as [Uint8Array] | undefined
    return row && buffer(row[0])
  }

  *range({ start, end, reverse = false }: Range): Generator<Entry> {
    const statement = reverse ? this.#descending : this.#ascending
    let [from, to] = [start, end]
    for (let page = 0; ; page += 1) {
      const size = PAGE_SIZES[Math.min(page, PAGE_SIZES.length - 1)]!
      const rows = statement.all(from, to, size) as unknown as [Uint8Array, Uint8Array][]
      for (const [key, value] of rows) yield { key: buffer(key), value: buffer(value) }
      const last = rows.at(-1)
      if (rows.length < size || !last) return
      if (reverse) to = buffer(last[0])
      else from = Buffer.concat([last[0], Buffer.alloc(1)])
    }
  }
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
