// Runs the operations of one write command; a refused one does not undo the others.
import type { Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import type { Call } from '../server/call.ts'

export type WriteError = Document & { index: number; code: number; errmsg: string }

/** Runs each operation; answers the errors. Inside a transaction the first error ends all. */
export function runBatch<T>(
  call: Call,
  operations: T[],
  run: (operation: T, index: number) => void,
): { writeErrors?: WriteError[] } {
  const writeErrors: WriteError[] = []
  const ordered = call.command['ordered'] !== false
  for (const [index, operation] of operations.entries()) {
    try {
      run(operation, index)
    } catch (error) {
      if (!(error instanceof MongoError) || call.inTransaction) throw error
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.duplicate })
      if (ordered) break
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {}
}
