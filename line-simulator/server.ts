import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { askingRoutes } from './bot-api.ts'
import { logLine } from './chat.ts'
import { actRoutes, clockRoutes, lookRoutes } from './control-api.ts'
import { readBody, Refusal, routeTable, write } from './http.ts'
import type { Answer, Call } from './http.ts'
import { verifyRoute } from './id-tokens.ts'
import { pageAnswer } from './page-files.ts'
import { menuLinkRoutes } from './rich-menu-links.ts'
import { menuRoutes } from './rich-menus.ts'
import { sendingRoutes } from './sending.ts'
import { freshId } from './world.ts'
import type { World } from './world.ts'

const slowMs = 3000

/** The one door: LINE's API under /v2/bot and /oauth2, the clock, the control API, and the page. */
export function simulatorServer(world: World): Server {
  const find = routeTable([
    ...sendingRoutes(world),
    ...askingRoutes(world),
    ...menuRoutes(world),
    ...menuLinkRoutes(world),
    verifyRoute(world),
    ...clockRoutes(world),
    ...actRoutes(world),
    ...lookRoutes(world),
  ])
  return createServer((request, response) => void serve(world, find, request, response))
}

type Find = ReturnType<typeof routeTable>

async function serve(world: World, find: Find, request: IncomingMessage, response: ServerResponse) {
  const url = URL.parse(`http://simulator${request.url}`) ?? new URL('http://simulator/')
  const forBot = /^\/(v2|oauth2)\//.test(url.pathname)
  response.setHeader('x-line-request-id', freshId())
  try {
    if (!forBot) sameMachineOnly(request)
    const kind = forBot ? world.misbehaviour?.kind : undefined
    if (kind) await misbehave(world, kind)
    const answer = await answered(world, find, { request, response, url, params: {}, body: Buffer.alloc(0) })
    if (kind === 'accept-then-drop') response.destroy()
    else if (answer) write(response, answer)
  } catch (error) {
    if (request.errored) return
    write(response, refused(world, error, `${request.method} ${url.pathname}`, forBot))
  }
}

async function answered(world: World, find: Find, call: Call): Promise<Answer> {
  const { request, url } = call
  const method = request.method ?? 'GET'
  const found = find(method, url.pathname)
  if (!found) return pageAnswer(world, method, url, request.headers.host ?? '')
  if (url.pathname.startsWith('/v2/')) authenticate(world, request)
  const body = method === 'GET' ? Buffer.alloc(0) : await readBody(request, found.route.limit)
  const { params } = found
  return found.route.handle({ ...call, params, body }, (name) => params[name] ?? '')
}

function authenticate({ config }: World, request: IncomingMessage): void {
  if (request.headers.authorization === `Bearer ${config.channelAccessToken}`) return
  throw new Refusal(
    401,
    'Authentication failed. Confirm that the access token in the authorization header is valid.',
  )
}

/** The control API obeys no page of another origin, and answers to no name but this machine's. */
function sameMachineOnly(request: IncomingMessage): void {
  const host = request.headers.host ?? ''
  const { origin } = request.headers
  const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
  if (!local || (origin !== undefined && origin !== `http://${host}`)) throw new Refusal(403, 'Not from here')
}

async function misbehave(world: World, kind: string): Promise<void> {
  if (kind === 'slow') await pause(world.misbehaviour?.ms ?? slowMs)
  if (kind === 'down') throw new Refusal(500, 'Internal Server Error')
  if (kind === 'rate-limit') throw new Refusal(429, 'The API rate limit has been exceeded. Try again later.')
}

function refused(world: World, error: unknown, what: string, forBot: boolean): NonNullable<Answer> {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error')
  const { status, message, more, headers } = refusal
  const [first] = more.details ?? []
  const text = first ? `${message}: ${first.property} ${first.message}` : message
  if (refusal !== error) process.stderr.write(`${what}: ${String(error)}\n`)
  if (forBot)
    logLine(world, { what: what.replace(/^\w+ \/v2\/bot\/(message\/)?/, ''), text, status, cost: null })
  return { status, body: { message, ...more }, headers }
}
