import type * as z from 'zod/mini'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** One line of the API: input (path, query and body together) → use case → what leaves. */
export type Route = {
  method: Method
  path: string
  summary: string
  input: z.ZodMiniType
  /** Names what leaves: other fields are dropped. null: 204 without a body. */
  answer: z.ZodMiniType | null
  status: number
  run: (deps: Deps, actor: Actor, input: unknown) => Promise<unknown>
}

type Words = { summary: string; status?: number }

/** A route; the types tie use case, input and answer together. */
export function route<I extends z.ZodMiniType, A extends z.ZodMiniType>(
  method: Method,
  path: string,
  input: I,
  useCase: (deps: Deps, actor: Actor, input: z.output<I>) => Promise<z.input<A>>,
  answer: A,
  { summary, status = 200 }: Words,
): Route {
  return { method, path, summary, input, answer, status, run: useCase as Route['run'] }
}

/** A route that answers 204. */
export function silentRoute<I extends z.ZodMiniType>(
  method: Method,
  path: string,
  input: I,
  useCase: (deps: Deps, actor: Actor, input: z.output<I>) => Promise<void>,
  { summary }: Words,
): Route {
  return { method, path, summary, input, answer: null, status: 204, run: useCase as Route['run'] }
}
