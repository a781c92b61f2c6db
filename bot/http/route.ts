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
  /** Names what leaves: other fields are dropped. null: 204 without a body; `file`: a FileAnswer. */
  answer: z.ZodMiniType | null | 'file'
  status: number
  /** `file`: the body is a file, which the input has as `file`; else it is JSON. */
  body: 'json' | 'file'
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
  return { method, path, summary, input, answer, status, body: 'json', run: useCase as Route['run'] }
}

/** A route that answers 204. */
export function silentRoute<I extends z.ZodMiniType>(
  method: Method,
  path: string,
  input: I,
  useCase: (deps: Deps, actor: Actor, input: z.output<I>) => Promise<void>,
  { summary }: Words,
): Route {
  return {
    method,
    path,
    summary,
    input,
    answer: null,
    status: 204,
    body: 'json',
    run: useCase as Route['run'],
  }
}

/** A route whose body is a file of at most MOST_FILE_BYTES. */
export function uploadRoute<I extends z.ZodMiniType, A extends z.ZodMiniType>(
  ...[method, path, input, useCase, answer, words]: Parameters<typeof route<I, A>>
): Route {
  return { ...route(method, path, input, useCase, answer, words), body: 'file' }
}

/** A file that leaves: its name as the person keeps it. */
export type FileAnswer = { name: string; type: string; bytes: Uint8Array }

/** A route that answers with a file. */
export function fileRoute<I extends z.ZodMiniType>(
  path: string,
  input: I,
  useCase: (deps: Deps, actor: Actor, input: z.output<I>) => Promise<FileAnswer>,
  { summary }: Words,
): Route {
  const run = useCase as Route['run']
  return { method: 'get', path, summary, input, answer: 'file', status: 200, body: 'json', run }
}
