// $bucket as the $group and $sort it stands for: mingo puts a value that is a boundary into the bucket below.
import type { Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { MongoError } from '../errors.ts'

type Bucket = { groupBy: unknown; boundaries: unknown[]; default?: unknown; output?: Document }

/** The pipeline with each $bucket, also in a $facet, written as $group and $sort. Throws MongoError 40192 and 40194. */
export function expandBuckets(pipeline: Document[]): Document[] {
  return pipeline.flatMap((stage) => {
    if ('$bucket' in stage) return grouped(stage['$bucket'] as Bucket)
    if (!('$facet' in stage)) return [stage]
    const facets = Object.entries(stage['$facet'] as Record<string, Document[]>)
    return [{ $facet: Object.fromEntries(facets.map(([name, inner]) => [name, expandBuckets(inner)])) }]
  })
}

function grouped({ groupBy, boundaries, default: otherwise, output }: Bucket): Document[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw new MongoError(40192, '$bucket needs two boundaries')
  const pairs = boundaries.slice(1).map((upper, i) => [boundaries[i], upper] as const)
  if (pairs.some(([lower, upper]) => compare(lower, upper) >= 0)) {
    throw new MongoError(40194, '$bucket needs boundaries in ascending order')
  }
  const branches = pairs.map(([lower, upper]) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: upper }] }] },
    // oxlint-disable-next-line unicorn/no-thenable -- a branch of $switch, not a promise
    then: { $literal: lower },
  }))
  const rest = otherwise === undefined ? {} : { default: { $literal: otherwise } }
  const fields = output ?? { count: { $sum: 1 } }
  return [{ $group: { _id: { $switch: { branches, ...rest } }, ...fields } }, { $sort: { _id: 1 } }]
}
