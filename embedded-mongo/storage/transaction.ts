// A transaction's picture: the data as it was at its first statement, with its own writes laid over it.
import { WriteConflict, type Claims } from './claims.ts'
import { isCatalogKey } from './keys.ts'
import type { Kv } from './kv.ts'
import type { Entry, Range } from './reader.ts'
import type { Snapshot } from './snapshots.ts'
import type { WriteView } from './view.ts'
import { Writes } from './writes.ts'

/** One open multi-document transaction. */
export class Transaction implements WriteView {
  /** True until its first statement is answered: nobody has seen its picture yet. */
  fresh = true
  readonly #kv: Kv
  readonly #claims: Claims
  readonly #catalog = new Map<string, { key: Buffer; value: Buffer | undefined }>()
  #snapshot: Snapshot
  #writes = new Writes()

  constructor(kv: Kv, claims: Claims) {
    this.#kv = kv
    this.#claims = claims
    this.#snapshot = kv.snapshot()
  }

  /** The commit its picture was taken after. */
  get sequence(): number {
    return this.#snapshot.sequence
  }

  get wrote(): boolean {
    return this.#writes.size > 0
  }

  get(key: Buffer): Buffer | undefined {
    const written = this.#writes.get(key)
    if (written) return written.value
    const value = this.#snapshot.reader.get(key)
    if (isCatalogKey(key)) this.#catalog.set(key.toString('latin1'), { key, value })
    return value
  }

  range(range: Range): Iterable<Entry> {
    return this.#writes.over(this.#snapshot.reader.range(range), range)
  }

  put(key: Buffer, value: Buffer): void {
    this.#writes.set(key, value)
  }

  remove(key: Buffer): void {
    this.#writes.set(key, undefined)
  }

  claim(key: Buffer): void {
    this.#claims.check(key, this)
    if (this.#claims.changedSince(key, this.#snapshot.sequence)) throw new WriteConflict(key)
    this.#claims.take(key, this)
  }

  /** Forgets its writes and looks at the data as it is now; only while it is fresh. */
  restart(): void {
    this.#snapshot.done()
    this.#snapshot = this.#kv.snapshot()
    this.#writes = new Writes()
    this.#catalog.clear()
  }

  /** Writes everything; to be called inside a commit. Throws WriteConflict when a collection it used changed. */
  apply(): void {
    for (const { key, value } of this.#catalog.values()) {
      const now = this.#kv.get(key)
      if (now === value || (now && value && now.equals(value))) continue
      throw new WriteConflict(key)
    }
    for (const { key, value } of this.#writes.all()) {
      if (value) this.#kv.put(key, value)
      else this.#kv.remove(key)
    }
    this.#claims.changedAll(this, this.#kv.sequence)
  }

  /** Gives back its picture and its claims. */
  end(): void {
    this.#snapshot.done()
    this.#claims.release(this)
  }
}
