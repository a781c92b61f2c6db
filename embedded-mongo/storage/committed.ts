// Reads and writes inside a commit.
import type { Claims, Owner } from './claims.ts'
import type { Kv } from './kv.ts'
import type { Entry, Range } from './reader.ts'
import type { WriteView } from './view.ts'

/** The committed data as one write sees and changes it. */
export class Committed implements WriteView {
  readonly #kv: Kv
  readonly #claims: Claims
  readonly #owner: Owner

  constructor(kv: Kv, claims: Claims, owner: Owner) {
    this.#kv = kv
    this.#claims = claims
    this.#owner = owner
  }

  get(key: Buffer): Buffer | undefined {
    return this.#kv.get(key)
  }

  range(range: Range): Iterable<Entry> {
    return this.#kv.range(range)
  }

  put(key: Buffer, value: Buffer): void {
    this.#kv.put(key, value)
  }

  remove(key: Buffer): void {
    this.#kv.remove(key)
  }

  claim(key: Buffer): void {
    this.#claims.check(key, this.#owner)
    this.#claims.changed(key, this.#kv.sequence)
  }
}
