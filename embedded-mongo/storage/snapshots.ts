// Fixed views of the data. Views taken between the same two commits share one connection.
import { DatabaseSync } from 'node:sqlite'
import { Reader } from './reader.ts'

const KEPT = 32 // idle connections
const NO_KEY = Buffer.alloc(1)

export type Snapshot = { reader: Reader; sequence: number; done: () => void }
type Shared = { reader: Reader; sequence: number; users: number }

/** Opens and reuses read-only connections, each held in a read transaction while somebody looks. */
export class Snapshots {
  readonly #file: string
  readonly #idle: Reader[] = []
  readonly #open = new Set<Reader>()
  #latest: Shared | undefined

  constructor(file: string) {
    this.#file = file
  }

  take(sequence: number): Snapshot {
    if (this.#latest?.sequence !== sequence) this.#latest = { reader: this.#begin(), sequence, users: 0 }
    const shared = this.#latest
    shared.users += 1
    let open = true
    const done = () => {
      if (open) this.#leave(shared)
      open = false
    }
    return { reader: shared.reader, sequence, done }
  }

  /** Connections held in a read transaction. */
  get inUse(): number {
    return this.#open.size
  }

  close(): void {
    for (const reader of [...this.#open, ...this.#idle]) reader.database.close()
    this.#open.clear()
    this.#idle.length = 0
  }

  #begin(): Reader {
    const reader = this.#idle.pop() ?? new Reader(new DatabaseSync(this.#file, { readOnly: true }))
    reader.database.exec('BEGIN')
    reader.get(NO_KEY) // SQLite fixes the view at the first read
    this.#open.add(reader)
    return reader
  }

  #leave(shared: Shared): void {
    shared.users -= 1
    if (shared.users > 0 || !this.#open.delete(shared.reader)) return
    if (this.#latest === shared) this.#latest = undefined
    shared.reader.database.exec('ROLLBACK')
    if (this.#idle.length < KEPT) this.#idle.push(shared.reader)
    else shared.reader.database.close()
  }
}
