// Chooses the index that a query reads, and the ranges of keys in it. Whatever is read is tested again.
import type { Document } from '../bson/codec.ts'
import { directedKey, successor } from '../bson/keyBytes.ts'
import { rank } from '../bson/values.ts'
import type { Collection, Index, IndexField } from '../storage/catalog.ts'
import { documentsPrefix, entriesPrefix, rangeOf } from '../storage/keys.ts'
import type { Range } from '../storage/reader.ts'
import { conditionsOf, type Condition, type Conditions } from './conditions.ts'
import { implies } from './implies.ts'

export type Plan = { index: Index; ranges: Range[]; sorted: boolean; equalities: number }

export type Question = { filter: Document | undefined; sort?: Document | undefined; hint?: unknown }

type Choice = {
  index: Index
  lists: unknown[][]
  bound: Condition | undefined
  sorted: boolean
  reverse: boolean
}

const MOST_RANGES = 2000

/** The best plan, or undefined when the whole collection must be read. */
export function planOf(collection: Collection, { filter, sort, hint }: Question): Plan | undefined {
  const conditions = conditionsOf(filter)
  const order = Object.entries(sort ?? {}) as [string, number][]
  let best: Choice | undefined
  let most = 0
  for (const index of collection.indexes) {
    if (hint !== undefined && !isHinted(index, hint)) continue
    const choice = choose(index, conditions, order)
    const score = choice ? scoreOf(choice) + (hint === undefined ? 0 : 1) : 0
    if (score > most) [best, most] = [choice, score]
  }
  return (
    best && {
      index: best.index,
      sorted: best.sorted,
      equalities: best.lists.length,
      ranges: rangesOf(collection, best),
    }
  )
}

/** True when the hint names the index, or is its key. */
export function isHinted(index: Index, hint: unknown): boolean {
  if (typeof hint === 'string') return index.name === hint
  const wanted = Object.entries(hint as Document)
  const sameField = ({ path, direction }: IndexField, i: number) =>
    wanted[i]?.[0] === path && Number(wanted[i][1]) === direction
  return wanted.length === index.fields.length && index.fields.every(sameField)
}

function scoreOf({ index, lists, bound, sorted }: Choice): number {
  const whole = index.unique && lists.length === index.fields.length
  return (
    (index.isId && lists.length > 0 ? 1000 : 0) +
    (whole ? 500 : 0) +
    lists.length * 10 +
    (bound ? 5 : 0) +
    (sorted ? 4 : 0)
  )
}

function choose(index: Index, conditions: Conditions, order: [string, number][]): Choice | undefined {
  if (index.partial && !implies(conditions, index.partial)) return undefined
  const lists: unknown[][] = []
  let bound: Condition | undefined
  let ranges = 1
  for (const { path } of index.fields) {
    const condition = conditions.get(path)
    if (!condition) break
    const list = condition.in
    if (
      list &&
      list.length * ranges <= MOST_RANGES &&
      (!(index.sparse || index.multikey) || !list.includes(null))
    ) {
      lists.push(list)
      ranges *= list.length
      continue
    }
    if (!list && (condition.low !== undefined || condition.high !== undefined)) bound = condition
    break
  }
  if (index.sparse && lists.length === 0 && !bound) return undefined
  return { index, lists, bound, ...sortedBy(index, lists, order) }
}

// An index gives the order asked for when its fields after the equalities are those of the sort.
function sortedBy(
  index: Index,
  lists: unknown[][],
  order: [string, number][],
): { sorted: boolean; reverse: boolean } {
  const unsorted = { sorted: false, reverse: false }
  if (order.length === 0 || index.multikey || lists.some((list) => list.length !== 1)) return unsorted
  const fixed = new Set(index.fields.slice(0, lists.length).map(({ path }) => path))
  const wanted = order.filter(([path]) => !fixed.has(path))
  const rest = index.fields.slice(lists.length)
  const directions = wanted.map(([path, direction], i) =>
    rest[i]?.path === path ? direction * rest[i].direction : 0,
  )
  const first = directions[0] ?? 1
  if (first === 0 || directions.some((direction) => direction !== first)) return unsorted
  return { sorted: true, reverse: first < 0 }
}

function rangesOf(collection: Collection, { index, lists, bound, reverse }: Choice): Range[] {
  let prefixes = [index.isId ? documentsPrefix(collection.id) : entriesPrefix(index.id)]
  lists.forEach((list, i) => {
    const keys = list.map((value) => directedKey(value, index.fields[i]!.direction))
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => Buffer.concat([prefix, key])))
  })
  const field = index.fields[lists.length]
  const rangeFor = (prefix: Buffer): Range =>
    bound && field ? boundedRange(index, prefix, field, bound) : rangeOf(prefix)
  return prefixes.map((prefix) => ({ ...rangeFor(prefix), reverse }))
}

function boundedRange(index: Index, prefix: Buffer, { direction }: IndexField, condition: Condition): Range {
  const { low } = condition
  // In an array one member may be above and another below: only one bound may be used.
  const high = index.multikey && low !== undefined ? undefined : condition.high
  const kind = Buffer.from([direction > 0 ? rank(low ?? high) : ~rank(low ?? high) & 255])
  const whole = rangeOf(Buffer.concat([prefix, kind]))
  const keyOf = (value: unknown) => Buffer.concat([prefix, directedKey(value, direction)])
  const [first, last] = direction > 0 ? [low, high] : [high, low]
  return {
    start: first === undefined ? whole.start : keyOf(first),
    end: last === undefined ? whole.end : successor(keyOf(last)),
  }
}
