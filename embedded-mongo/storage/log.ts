// SQLite's log of commits, which starts again from its beginning only when nobody looks at an older state.
// Transactions that overlap without a pause would let it grow for ever: then new ones wait a moment.
import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const LONG = 32 * 1_048_576 // bytes
const LOOK_EVERY = 256 // commits
const PATIENCE = 250 // ms

/** Empties the log when it has grown long. */
export class Log {
  readonly #file: string
  readonly #database: DatabaseSync
  readonly #lookers: () => number
  #nextLook = LOOK_EVERY
  #emptying: Promise<void> | undefined

  constructor(file: string, database: DatabaseSync, lookers: () => number) {
    this.#file = `${file}-wal`
    this.#database = database
    this.#lookers = lookers
  }

  /** What a new transaction waits for, if for anything. */
  room(sequence: number): Promise<void> | undefined {
    if (this.#emptying || sequence < this.#nextLook) return this.#emptying
    this.#nextLook = sequence + LOOK_EVERY
    if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) < LONG) return undefined
    this.#emptying = this.#empty().finally(() => {
      this.#emptying = undefined
    })
    return this.#emptying
  }

  async #empty(): Promise<void> {
    const end = Date.now() + PATIENCE
    while (this.#lookers() > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 2))
    if (this.#database.isOpen) this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }
}
