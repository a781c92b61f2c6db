import * as z from 'zod/mini'
import type { Route } from './route.ts'

/** What is told of a route. */
export type Described = Omit<Route, 'run' | 'body'> & { body?: Route['body'] }

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Record<string, unknown>
  return rest
}
const json = (schema: object) => ({ 'application/json': { schema } })
const FILE = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }

type Fields = { properties?: Record<string, object>; required?: string[] }

/** A route's input stands in three places: what the path names, and the rest in the query of a GET or the body of others. */
function inputOf({ method, path, input, body: kind }: Described): object {
  const whole = schemaOf(input, 'input') as Fields
  const named = new Set([...path.matchAll(/:(\w+)/g)].map(([, name]) => name!))
  const { properties = {}, required = [] } = whole
  const rest = Object.entries(properties).filter(([name]) => !named.has(name))
  const parameter = (name: string, where: 'path' | 'query') => ({
    name,
    in: where,
    required: required.includes(name),
    schema: properties[name] ?? { type: 'string' },
  })
  const inPath = [...named].map((name) => ({ ...parameter(name, 'path'), required: true }))
  if (['get', 'delete'].includes(method) || rest.length === 0)
    return { parameters: [...inPath, ...rest.map(([name]) => parameter(name, 'query'))] }
  if (kind === 'file') return { parameters: inPath, requestBody: { required: true, content: FILE } }
  const left = required.filter((name) => !named.has(name))
  const body = { ...whole, properties: Object.fromEntries(rest), required: left }
  return { parameters: inPath, requestBody: { required: true, content: json(body) } }
}

function contentOf({ answer }: Described): object {
  if (answer === null) return {}
  return { content: answer === 'file' ? FILE : json(schemaOf(answer, 'output')) }
}

function operation(route: Described): object {
  return {
    summary: route.summary,
    ...inputOf(route),
    responses: {
      [route.status]: {
        description: 'OK',
        ...contentOf(route),
      },
      default: { description: '{code, message, details}' },
    },
  }
}

/** The OpenAPI 3.1 document of the routes, from the schemas that check the requests themselves. */
export function openapi(routes: readonly Described[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = `/api${route.path}`.replace(/:(\w+)/g, '{$1}')
    ;(paths[path] ??= {})[route.method] = operation(route)
  }
  return { openapi: '3.1.0', info: { title: 'ยอดชุมชน', version: '1' }, paths }
}
