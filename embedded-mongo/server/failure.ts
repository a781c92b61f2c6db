// An error as the answer a client expects, with the labels its driver goes by.
import { encode, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import { WriteConflict } from '../storage/claims.ts'

const TRANSIENT = new Set([112, 251, 24, 225])
const SQLITE_FULL = 13

/** The BSON of the answer to a command that failed. */
export function failureAnswer(error: unknown, command: Document): Buffer {
  const known = asMongoError(error)
  const inTransaction = command['autocommit'] === false
  const transient = inTransaction && TRANSIENT.has(known.code)
  return encode({
    ok: 0,
    errmsg: known.message,
    code: known.code,
    codeName: known.codeName,
    ...known.duplicate,
    ...(transient ? { errorLabels: ['TransientTransactionError'] } : {}),
  })
}

/** Any error as one of MongoDB's. */
export function asMongoError(error: unknown): MongoError {
  if (error instanceof MongoError) return error
  if (error instanceof WriteConflict) return new MongoError(112, error.message)
  if (error instanceof RangeError)
    return new MongoError(15, `nested too deeply or too large: ${error.message}`)
  const { name, message = String(error), errcode } = error as Partial<Error> & { errcode?: number }
  if (name?.startsWith('BSON')) return new MongoError(22, message)
  return errcode === SQLITE_FULL ? new MongoError(14031, 'the disk is full') : new MongoError(1, message)
}
