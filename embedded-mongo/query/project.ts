// The projection of a find: fields taken or left out, and what is made of arrays.
import { Aggregator } from 'mingo'
import type { Document } from '../bson/codec.ts'
import { hasOperators, isDocument } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { elemMatchOf, positionalOf, sliceOf, type ArrayStep } from './projectArrays.ts'

/** Paths part by part; true where one ends. */
export type Tree = Map<string, Tree | true>
export type Projector = (document: Document) => Document

type Parsed = {
  included: Tree
  excluded: Tree
  withId: boolean | undefined
  steps: ArrayStep[]
  computed: Document
  taken: string[] // paths shown by an array operator
}

/** What a projection makes of a document, or undefined for the whole. Throws MongoError 31253, 31254 and 31249. */
export function projectorOf(
  projection: Document | undefined,
  filter: Document | undefined,
): Projector | undefined {
  if (!projection || Object.keys(projection).length === 0) return undefined
  const parsed: Parsed = {
    included: new Map(),
    excluded: new Map(),
    withId: undefined,
    steps: [],
    computed: {},
    taken: [],
  }
  parse(projection, '', parsed, filter)
  const { included, excluded, withId, steps } = parsed
  if (included.size > 0 && excluded.size > 0)
    throw new MongoError(31254, 'Cannot do exclusion in inclusion projection')
  const onlyId = withId === true && excluded.size === 0
  const elemMatch = steps.some((step) => step.includes)
  const inclusive =
    included.size > 0 ||
    onlyId ||
    elemMatch ||
    (Object.keys(parsed.computed).length > 0 && excluded.size === 0)
  return inclusive ? inclusion(parsed) : exclusion(parsed)
}

function parse(projection: Document, prefix: string, parsed: Parsed, filter: Document | undefined): void {
  for (const [name, value] of Object.entries(projection) as [string, unknown][]) {
    const path = prefix + name
    if (typeof value === 'number' || typeof value === 'boolean')
      parseFlag(path, Boolean(value), parsed, filter)
    else if (isDocument(value) && '$slice' in value) addStep(sliceOf(path, value['$slice']), parsed)
    else if (isDocument(value) && '$elemMatch' in value)
      addStep(elemMatchOf(path, value['$elemMatch']), parsed)
    else if (isDocument(value) && !hasOperators(value) && Object.keys(value).length > 0)
      parse(value, `${path}.`, parsed, filter)
    else parsed.computed[path] = value
  }
}

function addStep(step: ArrayStep, parsed: Parsed): void {
  parsed.steps.push(step)
  parsed.taken.push(step.path.join('.'))
}

function parseFlag(path: string, shown: boolean, parsed: Parsed, filter: Document | undefined): void {
  if (path === '_id') parsed.withId = shown
  else if (path.endsWith('.$')) {
    addStep(positionalOf(path.slice(0, -2), filter), parsed)
    plant(parsed.included, path.slice(0, -2))
  } else plant(shown ? parsed.included : parsed.excluded, path)
}

/** Puts a path into the tree. Throws MongoError 31249 and 31250 when it goes on where another ends. */
export function plant(tree: Tree, path: string): void {
  const parts = path.split('.')
  const last = parts.pop()!
  let at = tree
  for (const part of parts) {
    const next = at.get(part) ?? new Map<string, Tree | true>()
    if (next === true) throw new MongoError(31249, `Path collision at ${path}`)
    at.set(part, next)
    at = next
  }
  if (at.has(last) && at.get(last) !== true) throw new MongoError(31250, `Path collision at ${path}`)
  at.set(last, true)
}

function inclusion({ included, withId, steps, computed, taken }: Parsed): Projector {
  if (withId !== false) included.set('_id', true)
  for (const path of taken) plant(included, path)
  const compute = computer(computed)
  return (document) => ({
    ...(include(applySteps(steps, document), included) as Document),
    ...compute(document),
  })
}

function exclusion({ excluded, withId, steps, computed }: Parsed): Projector {
  if (withId === false) excluded.set('_id', true)
  const compute = computer(computed)
  return (document) => ({
    ...(exclude(applySteps(steps, document), excluded) as Document),
    ...compute(document),
  })
}

function applySteps(steps: ArrayStep[], document: Document): Document {
  return steps.reduce((changed, step) => step.apply(changed, document), document)
}

function computer(computed: Document): Projector {
  if (Object.keys(computed).length === 0) return () => ({})
  const aggregator = new Aggregator([{ $project: { _id: 0, ...computed } }], {})
  return (document) => aggregator.run<Document>([document])[0] ?? {}
}

function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((member) => isDocument(member) || Array.isArray(member))
      .map((member) => include(member, tree))
  }
  const shown: Document = {}
  for (const [name, field] of Object.entries(value as Document) as [string, unknown][]) {
    const branch = tree.get(name)
    if (branch === true) shown[name] = field
    else if (branch && (isDocument(field) || Array.isArray(field))) shown[name] = include(field, branch)
  }
  return shown
}

function exclude(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => exclude(member, tree))
  if (!isDocument(value)) return value
  const shown: Document = {}
  for (const [name, field] of Object.entries(value) as [string, unknown][]) {
    const branch = tree.get(name)
    if (branch !== true) shown[name] = branch ? exclude(field, branch) : field
  }
  return shown
}
