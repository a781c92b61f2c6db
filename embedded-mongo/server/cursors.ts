// Open cursors: what is left of an answer, until it is fetched, killed, or 10 minutes old.
import { MongoError } from '../errors.ts'
import { cursorAnswer } from '../wire/reply.ts'
import type { Document } from '../bson/codec.ts'

export type Source = Iterator<Buffer>

type Cursor = {
  source: Source
  ahead: Buffer | undefined
  namespace: string
  usedAt: number
  owner: object | undefined
}

const LONGEST_IDLE = 10 * 60_000 // ms
const BATCH_BYTES = 15_000_000
const MOST_OPEN = 10_000

export type First = {
  source: Source
  namespace: string
  batchSize: number
  single?: boolean // close after the first batch
  owner?: object | undefined // the transaction it ends with
  rest?: Document
}

/** The cursors of one server. */
export class Cursors {
  readonly #cursors = new Map<number, Cursor>()
  #lastId = 0

  /** The answer with the first documents; the rest stays open under an id. */
  open({ source, namespace, batchSize, single, owner, rest = {} }: First): Buffer {
    const cursor: Cursor = { source, ahead: undefined, namespace, usedAt: Date.now(), owner }
    const { documents, done } = fetch(cursor, batchSize)
    let id = 0
    if (!done && !single) {
      if (this.#cursors.size >= MOST_OPEN) throw new MongoError(1, 'too many open cursors')
      id = this.#lastId += 1
      this.#cursors.set(id, cursor)
    } else source.return?.()
    return cursorAnswer({ id, namespace, name: 'firstBatch', documents, rest })
  }

  /** The answer with the next documents. Throws MongoError 43. */
  more(id: number, batchSize: number): Buffer {
    const cursor = this.#cursors.get(id)
    if (!cursor) throw new MongoError(43, `cursor id ${id} not found`)
    const { documents, done } = fetch(cursor, batchSize)
    cursor.usedAt = Date.now()
    if (done) this.#cursors.delete(id)
    return cursorAnswer({ id: done ? 0 : id, namespace: cursor.namespace, name: 'nextBatch', documents })
  }

  /** Closes a cursor; false when there is none. */
  kill(id: number): boolean {
    const cursor = this.#cursors.get(id)
    cursor?.source.return?.()
    return this.#cursors.delete(id)
  }

  /** Closes the cursors of a transaction that ended. */
  endOwner(owner: object): void {
    for (const [id, cursor] of this.#cursors) if (cursor.owner === owner) this.kill(id)
  }

  sweep(now: number): void {
    for (const [id, cursor] of this.#cursors) if (now - cursor.usedAt > LONGEST_IDLE) this.kill(id)
  }

  get size(): number {
    return this.#cursors.size
  }
}

// One document is read ahead, so that an answer can say whether it is the last.
function fetch(cursor: Cursor, batchSize: number): { documents: Buffer[]; done: boolean } {
  const documents: Buffer[] = []
  let size = 0
  for (;;) {
    const next = cursor.ahead ?? nextOf(cursor.source)
    cursor.ahead = undefined
    if (next === undefined) return { documents, done: true }
    if (documents.length >= batchSize || (size > 0 && size + next.length > BATCH_BYTES)) {
      cursor.ahead = next
      return { documents, done: false }
    }
    documents.push(next)
    size += next.length
  }
}

function nextOf(source: Source): Buffer | undefined {
  const { done, value } = source.next()
  return done ? undefined : value
}
