// The store: commits, transactions, and the catalog over one folder.
import { Catalog } from './catalog.ts'
import { Claims, Held, WriteConflict, type Owner } from './claims.ts'
import { Committed } from './committed.ts'
import { Kv } from './kv.ts'
import { lockFolder } from './lock.ts'
import { Transaction } from './transaction.ts'
import type { View, WriteView } from './view.ts'

const LONGEST_LINE = 5_000 // ms
const LONGEST_WAIT = 65_000 // ms; a transaction is ended after 60 s

/** One folder of data, opened by one process. */
export class Store {
  readonly kv: Kv
  readonly claims = new Claims()
  readonly catalog: Catalog
  readonly #transactions = new Set<Transaction>()
  readonly #unlock: () => void

  constructor(folder: string) {
    this.#unlock = lockFolder(folder)
    this.kv = new Kv(folder)
    this.catalog = new Catalog(this.kv)
  }

  /** The committed data, for reading. */
  get view(): View {
    return this.kv
  }

  /** One durable write, all or nothing; waits its turn for documents that transactions hold. */
  async write<T>(work: (view: WriteView) => T): Promise<T> {
    const owner: Owner = {}
    const view = new Committed(this.kv, this.claims, owner)
    try {
      for (;;) {
        try {
          return await this.kv.write(() => {
            const answer = work(view)
            this.claims.release(owner) // whoever waits goes on now: what follows reaches the disk after this
            return answer
          })
        } catch (error) {
          if (!(error instanceof Held)) throw error
          this.claims.release(owner) // who waits holds nothing: no two can wait for each other
          if (!(await this.claims.wait(error.key, owner, LONGEST_WAIT))) throw new WriteConflict(error.key)
        }
      }
    } finally {
      this.claims.release(owner)
      this.#forget()
    }
  }

  /** Opens a transaction; it stands in line for the wanted keys before its picture is taken. */
  async begin(wanted: readonly Buffer[]): Promise<Transaction> {
    await this.kv.beforeSnapshot()
    const transaction = new Transaction(this.kv, this.claims)
    this.#transactions.add(transaction)
    if (wanted.length === 0) return transaction
    // All in the same order: no two can wait for each other.
    for (const key of wanted.toSorted(Buffer.compare)) await this.claims.wait(key, transaction, LONGEST_LINE)
    transaction.restart()
    return transaction
  }

  /** Makes the transaction's writes durable, with those of `extra`, and ends it. Throws WriteConflict. */
  async commit(transaction: Transaction, extra: (view: WriteView) => void): Promise<void> {
    const view = new Committed(this.kv, this.claims, transaction)
    try {
      if (!transaction.wrote) return
      await this.kv.write(() => {
        transaction.apply()
        extra(view)
        this.abort(transaction) // its work is in the commit; whoever waits for its documents goes on now
      })
    } finally {
      this.abort(transaction)
    }
  }

  abort(transaction: Transaction): void {
    transaction.end()
    this.#transactions.delete(transaction)
    this.#forget()
  }

  close(): void {
    for (const transaction of this.#transactions) this.abort(transaction)
    this.kv.close()
    this.#unlock()
  }

  #forget(): void {
    let oldest = this.kv.sequence
    for (const transaction of this.#transactions) oldest = Math.min(oldest, transaction.sequence)
    this.claims.forget(oldest)
  }
}
