import * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'

/** What came from outside, parsed; throws bad-input with the field. Only here is a schema's refusal the sender's: elsewhere it is a bug. */
export function readInput<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const read = z.safeParse(schema, value)
  if (read.success) return read.data
  throw new Problem('bad-input', { field: read.error.issues[0]?.path.map(String).join('.') ?? '' })
}
