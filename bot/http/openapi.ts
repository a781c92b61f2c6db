import * as z from 'zod/mini'
import type { Route } from './route.ts'

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Record<string, unknown>
  return rest
}
const json = (schema: object) => ({ 'application/json': { schema } })

function operation(route: Route): object {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const parameters = inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const body = { requestBody: { required: true, content: json(schemaOf(route.input, 'input')) } }
  return {
    summary: route.summary,
    parameters,
    ...(['get', 'delete'].includes(route.method) ? {} : body),
    responses: {
      [route.status]: {
        description: 'OK',
        ...(route.answer ? { content: json(schemaOf(route.answer, 'output')) } : {}),
      },
      default: { description: '{code, message, details}' },
    },
  }
}

/** The OpenAPI 3.1 document of the routes, from the schemas that check the requests themselves. */
export function openapi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = `/api${route.path}`.replace(/:(\w+)/g, '{$1}')
    ;(paths[path] ??= {})[route.method] = operation(route)
  }
  return { openapi: '3.1.0', info: { title: 'ยอดชุมชน', version: '1' }, paths }
}
