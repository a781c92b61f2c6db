import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { Held, WriteConflict } from '#embedded-mongo/storage/claims.ts'
import { Store } from '#embedded-mongo/storage/store.ts'
import type { Transaction } from '#embedded-mongo/storage/transaction.ts'
import { newFolder } from './open-store.ts'

const folder = newFolder()
let store: Store
beforeAll(() => {
  store = new Store(folder)
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const KEYS = 4
const PREFIX = 9 // apart from what the store itself keeps
const keyOf = (n: number) => Buffer.from([PREFIX, n])
const RANGE = { start: Buffer.from([PREFIX]), end: Buffer.from([PREFIX + 1]) }

type Step =
  | { kind: 'begin' | 'commit' | 'abort' | 'read'; who: number }
  | { kind: 'put' | 'remove'; who: number; key: number; value: number }
  | { kind: 'outside'; key: number; value: number }

const who = fc.integer({ min: 0, max: 2 })
const key = fc.integer({ min: 0, max: KEYS - 1 })
const value = fc.integer({ min: 0, max: 255 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('begin' as const, 'commit' as const, 'abort' as const, 'read' as const),
    who,
  }),
  fc.record({ kind: fc.constantFrom('put' as const, 'remove' as const), who, key, value }),
  fc.record({ kind: fc.constant('outside' as const), key, value }),
)

type Data = Map<number, number>
type Open = { transaction: Transaction; picture: Data; own: Map<number, number | undefined>; began: number }

/** What snapshot isolation says, in the simplest words. */
class Model {
  data: Data = new Map()
  readonly changed = new Map<number, number>()
  readonly open = new Map<number, Open>()
  time = 0

  seen({ picture, own }: Open): Data {
    const data = new Map(picture)
    for (const [n, now] of own) {
      if (now === undefined) data.delete(n)
      else data.set(n, now)
    }
    return data
  }

  /** Why a write must be refused, if it must. */
  refusal(n: number, writer: Open | undefined): 'held' | 'conflict' | 'none' {
    for (const other of this.open.values()) if (other !== writer && other.own.has(n)) return 'held'
    if (writer && (this.changed.get(n) ?? 0) > writer.began) return 'conflict'
    return 'none'
  }
}

const contents = (view: { range: (range: typeof RANGE) => Iterable<{ key: Buffer; value: Buffer }> }): Data =>
  new Map(Array.from(view.range(RANGE), (entry) => [entry.key[1]!, entry.value[0]!]))

const sorted = (data: Data) => Array.from(data).toSorted(([a], [b]) => a - b)

function outcomeOf(work: () => void): 'held' | 'conflict' | 'none' {
  try {
    work()
    return 'none'
  } catch (error) {
    if (error instanceof Held) return 'held'
    if (error instanceof WriteConflict) return 'conflict'
    throw error
  }
}

async function begin(model: Model, name: number): Promise<void> {
  if (model.open.has(name)) return
  const transaction = await store.begin([])
  model.open.set(name, { transaction, picture: new Map(model.data), own: new Map(), began: model.time })
}

function write(model: Model, open: Open, n: number, now: number | undefined): void {
  const expected = model.refusal(n, open)
  const outcome = outcomeOf(() => {
    open.transaction.claim(keyOf(n))
    if (now === undefined) open.transaction.remove(keyOf(n))
    else open.transaction.put(keyOf(n), Buffer.from([now]))
  })
  expect(outcome).toBe(expected)
  if (outcome === 'none') open.own.set(n, now)
}

async function end(model: Model, name: number, open: Open, commits: boolean): Promise<void> {
  model.open.delete(name)
  if (!commits) return store.abort(open.transaction)
  await store.commit(open.transaction, () => undefined)
  model.time += 1
  for (const n of open.own.keys()) model.changed.set(n, model.time)
  const { data } = model
  for (const [n, now] of open.own) {
    if (now === undefined) data.delete(n)
    else data.set(n, now)
  }
}

async function outside(model: Model, n: number, now: number): Promise<void> {
  if (model.refusal(n, undefined) === 'held') return
  await store.write((view) => {
    view.claim(keyOf(n))
    view.put(keyOf(n), Buffer.from([now]))
  })
  model.time += 1
  model.changed.set(n, model.time)
  model.data.set(n, now)
}

async function take(model: Model, next: Step): Promise<void> {
  if (next.kind === 'outside') return outside(model, next.key, next.value)
  if (next.kind === 'begin') return begin(model, next.who)
  const open = model.open.get(next.who)
  if (!open) return
  if (next.kind === 'put') write(model, open, next.key, next.value)
  else if (next.kind === 'remove') write(model, open, next.key, undefined)
  else if (next.kind === 'read') expect(sorted(contents(open.transaction))).toEqual(sorted(model.seen(open)))
  else await end(model, next.who, open, next.kind === 'commit')
}

test('transactions see and keep what the simplest model of snapshots says', async () => {
  const play = async (steps: Step[]) => {
    await store.write((view) => {
      for (const entry of view.range(RANGE)) view.remove(entry.key)
    })
    const model = new Model()
    for (const next of steps) await take(model, next)
    for (const [name, open] of model.open) await end(model, name, open, false)
    expect(sorted(contents(store.view))).toEqual(sorted(model.data))
  }
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), play)
  await fc.assert(property, { numRuns: 250 })
}, 30_000)
