// Logical sessions, each with at most one transaction.
import type { Binary } from 'bson'
import type { Document } from '../bson/codec.ts'
import { bsonType } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { bytesOf } from '../bson/order.ts'
import type { Store } from '../storage/store.ts'
import type { Cursors } from './cursors.ts'
import type { Transaction } from '../storage/transaction.ts'

export type Session = {
  readonly id: Buffer
  transaction: Transaction | undefined
  number: number // of its last transaction
  state: 'none' | 'open' | 'committed' | 'aborted'
  startedAt: number // of the open transaction
  usedAt: number
  lost: Buffer[] // keys its last transactions were refused for; the next one stands in line for them first
  busy: Promise<unknown> | undefined // its statement under way
  connection: number // that sent the last statement of its transaction
}

const LONGEST_TRANSACTION = 60_000 // ms
const LONGEST_IDLE = 30 * 60_000 // ms
const MOST_LOST = 16

/** All sessions of one server. */
export class Sessions {
  readonly #store: Store
  readonly #cursors: Cursors
  readonly #sessions = new Map<string, Session>()

  constructor(store: Store, cursors: Cursors) {
    this.#store = store
    this.#cursors = cursors
  }

  /** The session of a command's `lsid`. Throws MongoError 2 when that is none. */
  find(lsid: Document): Session {
    const id = lsid['id'] as Binary | undefined
    if (bsonType(id) !== 'Binary' || bytesOf(id).length !== 16)
      throw new MongoError(2, 'lsid.id must be a UUID')
    const name = bytesOf(id).toString('hex')
    const known = this.#sessions.get(name)
    if (known) known.usedAt = Date.now()
    return known ?? this.#add(name, Buffer.from(bytesOf(id)))
  }

  /** Ends the session's open transaction without its writes. */
  abort(session: Session): void {
    if (!session.transaction) return
    this.#cursors.endOwner(session.transaction)
    this.#store.abort(session.transaction)
    session.transaction = undefined
    session.state = 'aborted'
  }

  /** Remembers a key for which a transaction was refused. */
  lose(session: Session, key: Buffer): void {
    session.lost = [...session.lost.filter((other) => !other.equals(key)), key].slice(-MOST_LOST)
  }

  /** A connection has closed: a transaction that it spoke for last will not be ended by its client, so it is ended here. */
  leave(connection: number): void {
    for (const session of this.#sessions.values()) {
      if (session.connection !== connection) continue
      // Its first statement may still stand in line: the transaction is there only afterwards.
      const end = () => session.connection === connection && this.abort(session)
      if (session.busy) void session.busy.then(end, end)
      else end()
    }
  }

  end(session: Session): void {
    this.abort(session)
    this.#sessions.delete(session.id.toString('hex'))
  }

  all(): Session[] {
    return [...this.#sessions.values()]
  }

  /** Ends transactions older than 60 s and forgets sessions idle for 30 min. */
  sweep(now: number): void {
    for (const session of this.#sessions.values()) {
      if (session.busy) continue
      if (session.transaction && now - session.startedAt > LONGEST_TRANSACTION) this.abort(session)
      if (now - session.usedAt > LONGEST_IDLE) this.end(session)
    }
  }

  #add(name: string, id: Buffer): Session {
    const session: Session = {
      id,
      transaction: undefined,
      number: -1,
      state: 'none',
      startedAt: 0,
      usedAt: Date.now(),
      lost: [],
      busy: undefined,
      connection: -1,
    }
    this.#sessions.set(name, session)
    return session
  }
}
