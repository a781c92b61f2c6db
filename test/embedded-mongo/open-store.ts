// A store for one test file: the embedded one in a folder of its own, or the server the contract is held against.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { MongoClient, type Collection, type Db, type Document, type ObjectId } from 'mongodb'
import { startEmbedded, type Embedded } from '#embedded-mongo/index.ts'

/** A document whose `_id` may be anything. */
export type Any = Document & { _id?: string | number | ObjectId }

export type Opened = { client: MongoClient; db: Db; uri: string; collection: () => Collection<Any> }

/** A new empty folder under the system's temporary one. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'embedded-mongo-'))
}

/** Opens the embedded store before all tests of the file and removes it after them. */
export function useEmbedded(): Opened {
  return use(true)
}

/** Like useEmbedded; with MONGODB_URI_CONTRACT set, it is that server. */
export function useContract(): Opened {
  return use(process.env['MONGODB_URI_CONTRACT'] === undefined)
}

function use(own: boolean): Opened {
  const folder = newFolder()
  const opened = {} as Opened
  let store: Embedded | undefined
  let count = 0
  beforeAll(async () => {
    if (own) store = await startEmbedded({ folder, listen: { socket: join(folder, 'm.sock') }, test: true })
    opened.uri = store?.uri ?? process.env['MONGODB_URI_CONTRACT']!
    opened.client = await MongoClient.connect(opened.uri)
    opened.db = opened.client.db('contract')
    opened.collection = () => opened.db.collection<Any>(`c${(count += 1)}`)
    await opened.db.dropDatabase()
  })
  afterAll(async () => {
    await opened.client.close()
    await store?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return opened
}

export type Refusal = Error &
  Document & { code: number; errmsg: string; keyPattern?: Document; keyValue?: Document }

/** What the promise was refused with, which must carry one of the codes. */
export async function refused(promise: Promise<unknown>, ...codes: number[]): Promise<Refusal> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: Refusal) => error,
  )
  expect(outcome).toBeInstanceOf(Error)
  expect(codes).toContain((outcome as Refusal).code)
  return outcome as Refusal
}

/** Resolves when the condition holds; fails after ten seconds. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in time')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
