// MongoDB's errors, by code.
import type { Document } from 'bson'

const NAMES: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  15: 'Overflow',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  121: 'DocumentValidationFailure',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  225: 'TransactionTooOld',
  238: 'NotImplemented',
  251: 'NoSuchTransaction',
  263: 'OperationNotSupportedInTransaction',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  14031: 'OutOfDiskSpace',
}

export type Duplicate = { keyPattern: Document; keyValue: Document }

/** An error a client gets as MongoDB would send it. */
export class MongoError extends Error {
  readonly code: number
  readonly duplicate: Duplicate | undefined

  constructor(code: number, message: string, duplicateKey?: Duplicate) {
    super(message)
    this.code = code
    this.duplicate = duplicateKey
  }

  /** MongoDB's name of the code. */
  get codeName(): string {
    return NAMES[this.code] ?? `Location${this.code}`
  }
}

/** The error for what this store does not do: code 238, naming it. */
export function unsupported(what: string): MongoError {
  return new MongoError(238, `${what} is not supported by the embedded store`)
}
