import { setTimeout as pause } from 'node:timers/promises'
import mongoose from 'mongoose'
import type { Logger } from 'pino'
import { type Config, ConfigError } from './config.ts'
import type { Line } from './line/line.ts'

/** What reaches outside; built in main.ts, passed by hand. */
export type Deps = {
  config: Config
  line: Line
  /** The world's present instant (the demo's follows the simulator). */
  clock: () => Date
  log: Logger
  /** One all-or-nothing piece of work on the store; joins an open one; may run twice, so it touches the store only. */
  transaction: <T>(work: () => Promise<T>) => Promise<T>
  /** Says that the outbox may hold something new. */
  wake: () => void
}

mongoose.set('transactionAsyncLocalStorage', true)
mongoose.set('strictQuery', 'throw')
mongoose.set('autoCreate', false)
mongoose.set('autoIndex', false)

/** Whether the caller's work is part of an open transaction. */
export const inTransaction = (): boolean =>
  Boolean(
    (
      mongoose as { transactionAsyncLocalStorage?: { getStore(): object | undefined } }
    ).transactionAsyncLocalStorage?.getStore(),
  )

/** Deps.transaction over mongoose's default connection. */
export function transaction<T>(work: () => Promise<T>): Promise<T> {
  return inTransaction() ? work() : (mongoose.connection.transaction(work) as Promise<T>)
}

/** Connects to the store. Throws ConfigError naming MONGODB_URI when it is misspelt, not reached, or no replica set, which has no transactions. */
export async function connectStore(uri: string): Promise<void> {
  await mongoose
    .connect(uri, {
      dbName: databaseName(uri),
      maxPoolSize: 50,
      serverSelectionTimeoutMS: 5_000,
      connectTimeoutMS: 5_000, // also the patience of the look whether it lives
      socketTimeoutMS: 20_000, // a store that hangs is away
      waitQueueTimeoutMS: 10_000,
    })
    .catch((cause: Error) => {
      throw new ConfigError(
        `the store is not reached (setting MONGODB_URI, or npm start's own): ${cause.message}`,
        { cause },
      )
    })
  const hello = await mongoose.connection.db?.admin().command({ hello: 1 })
  if (hello?.['setName'] === undefined && hello?.['msg'] !== 'isdbgrid') {
    await mongoose.disconnect()
    throw new ConfigError(
      'setting MONGODB_URI is not a replica set: transactions need one (a single node will do)',
    )
  }
}

/** The database that the URI names, else ours. */
export function databaseName(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]*\/([^?]*)/.exec(uri)?.[1]
  return path || 'yod-chumchon'
}

/** Leaves the store. */
export const disconnectStore = (): Promise<void> => mongoose.disconnect()

const { MongoNetworkError, MongoNotConnectedError, MongoServerError, MongoServerSelectionError } =
  mongoose.mongo

/**
 * A broken socket that the driver (7.8) lets through as it came, or stumbles over itself: a commit whose write
 * failed with EPIPE makes it ask the plain error for labels.
 */
const BROKEN =
  /\b(EPIPE|ECONNRESET|ECONNREFUSED)\b|hasErrorLabel is not a function|Timed out while checking out/

/** The store is being restarted or has lost its primary: worth another try, which a saveId makes harmless. */
export function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const away = [MongoNetworkError, MongoServerSelectionError, MongoNotConnectedError]
  const within = [error.cause, (error as { errorResponse?: unknown }).errorResponse] // a bulk write's own error holds it there
  return away.some((kind) => error instanceof kind) || BROKEN.test(error.message) || within.some(isStoreAway)
}

/** A unique index refused the write. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === 11000

/** Does the store answer within two seconds? */
export async function storeAnswers(): Promise<boolean> {
  const late = pause(2_000, false, { ref: false })
  const ping = mongoose.connection.db?.admin().ping()
  const answered = ping?.then(Boolean, () => false) ?? Promise.resolve(false)
  return Promise.race([answered, late])
}
