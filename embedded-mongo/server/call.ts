// What a command handler is given, and what it may give back.
import type { Document } from '../bson/codec.ts'
import type { Store } from '../storage/store.ts'
import type { View } from '../storage/view.ts'
import type { Writer } from '../storage/documents.ts'
import type { Cursors } from './cursors.ts'
import type { Session, Sessions } from './sessions.ts'

/** What all connections of a server share. */
export type Shared = {
  store: Store
  sessions: Sessions
  cursors: Cursors
  address: string // host:port
  connections: () => number
  startedAt: number
  commands: Map<string, number> // how often each was called
}

export type Call = {
  readonly name: string
  readonly command: Document
  readonly database: string
  readonly sequences: ReadonlyMap<string, Buffer[]>
  readonly connectionId: number
  readonly shared: Shared
  readonly view: View // the committed data, or the transaction's picture
  readonly session: Session | undefined
  readonly inTransaction: boolean
  readonly deadline: number // ms since 1970; Infinity without maxTimeMS
  /** One durable, all-or-nothing write; inside a transaction, a write to its picture. A retried write is answered as before. */
  write(work: (writer: Writer) => Document | Buffer): Promise<Buffer>
}

export type Answer = Document | Buffer // a Buffer is BSON, still without `ok`
export type Handler = (call: Call) => Answer | Promise<Answer>
export type CommandTable = ReadonlyMap<string, Handler> // a Map: `toString` is not a command
