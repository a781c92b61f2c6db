import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that has been read whole (`body` is at most `limit` bytes of its route). */
export type Call = {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  params: Record<string, string>
  body: Buffer
}

/** What a route answers; `null` when it keeps the response open or has written it itself. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | null

/** A method and path ("GET /v2/bot/profile/:userId") with what answers it; `limit` bounds its body in bytes. */
export type Route = {
  at: string
  limit?: number
  handle: (call: Call, param: (name: string) => string) => Answer | Promise<Answer>
}

type More = {
  details?: { message: string; property?: string }[]
  sentMessages?: unknown[]
  /** Told to the page, which has its own words for it. */
  reason?: string
}

/** A refusal in LINE's form: a message, and the properties that are wrong (or what was sent before). */
export class Refusal extends Error {
  readonly status: number
  readonly more: More
  readonly headers: Record<string, string>
  constructor(status: number, message: string, more: More = {}, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.more = more
    this.headers = headers
  }
}

const smallBody = 1024 * 1024

/** The table that finds the route of a method and path, and its parameters; the first in the list wins. */
export function routeTable(routes: Route[]) {
  const table = routes.map((route) => {
    const [method = '', path = ''] = route.at.split(' ')
    return { route, method, parts: path.split('/') }
  })
  return (method: string, path: string): { route: Route; params: Record<string, string> } | null => {
    const parts = path.split('/')
    for (const entry of table) {
      if (entry.method !== method || entry.parts.length !== parts.length) continue
      const params = matched(entry.parts, parts)
      if (params) return { route: entry.route, params }
    }
    return null
  }
}

function matched(pattern: string[], parts: string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  for (const [index, piece] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (piece.startsWith(':')) params[piece.slice(1)] = decoded(part)
    else if (piece !== part) return null
  }
  return params
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Refusal(400, 'The path is not well encoded')
  }
}

/** Reads the body; throws a 413 Refusal beyond the limit in bytes. */
export function readBody(request: IncomingMessage, limit = smallBody): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    // What is too much is read and forgotten: a socket closed early would hide the refusal from the sender.
    request.on('data', (piece: Buffer) => {
      size += piece.length
      if (size <= limit) pieces.push(piece)
      else reject(new Refusal(413, 'The request body is too large', {}, { connection: 'close' }))
    })
    request.on('end', () => resolve(Buffer.concat(pieces)))
    request.on('error', reject)
  })
}

/** The body as a JSON object; throws a 400 Refusal when it is none. */
export function jsonOf(call: Call): Record<string, unknown> {
  try {
    const value = JSON.parse(call.body.toString('utf8')) as unknown
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Refused below, like JSON that is no object.
  }
  throw new Refusal(400, 'The request body could not be parsed as JSON')
}

/** Writes an answer as JSON (a Buffer as it is). */
export function write(response: ServerResponse, answer: NonNullable<Answer>): void {
  if (response.headersSent || response.destroyed) return
  const raw = Buffer.isBuffer(answer.body)
  const body = raw ? (answer.body as Buffer) : Buffer.from(JSON.stringify(answer.body ?? {}))
  const type = raw ? {} : { 'content-type': 'application/json' }
  response.writeHead(answer.status, { ...type, 'content-length': body.length, ...answer.headers })
  response.end(body)
}

/** Opens a stream of server-sent events; the returned function sends one value as JSON. */
export function openStream(response: ServerResponse): (value: unknown) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': open\n\n')
  const heart = setInterval(() => response.write(': here\n\n'), 15_000)
  response.on('close', () => clearInterval(heart))
  return (value) => response.write(`data: ${JSON.stringify(value)}\n\n`)
}
