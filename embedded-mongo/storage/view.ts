// Where one operation reads and writes: the committed data, or a transaction's own picture of it.
import type { Entry, Range } from './reader.ts'

export interface View {
  get(key: Buffer): Buffer | undefined
  range(range: Range): Iterable<Entry>
}

export interface WriteView extends View {
  put(key: Buffer, value: Buffer): void
  remove(key: Buffer): void
  /** Claims a key. Throws Held when another holds it, WriteConflict when it changed since this view began. */
  claim(key: Buffer): void
}
