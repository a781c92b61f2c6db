// Numbers about the data file.
import type { DatabaseSync } from 'node:sqlite'
import type { Range } from './reader.ts'

/** Counts and measures what is committed. */
export class Sizes {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Number of keys in the range and the bytes of their values. */
  measure({ start, end }: Range): { count: number; size: number } {
    const sql = 'SELECT count(*) AS count, coalesce(sum(length(v)), 0) AS size FROM kv WHERE k >= ? AND k < ?'
    return this.#database.prepare(sql).get(start, end) as { count: number; size: number }
  }

  /** Number of keys in the range. */
  count({ start, end }: Range): number {
    const sql = 'SELECT count(*) AS count FROM kv WHERE k >= ? AND k < ?'
    return Number(this.#database.prepare(sql).get(start, end)!['count'])
  }

  /** Bytes of the data file. */
  file(): number {
    const pragma = (name: string) => Number(Object.values(this.#database.prepare(`PRAGMA ${name}`).get()!)[0])
    return pragma('page_count') * pragma('page_size')
  }
}
