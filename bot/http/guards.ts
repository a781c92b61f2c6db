import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { Problem } from '#shared/problem/problem.ts'
import type { Config } from '../config.ts'

/** Who may frame the pages: the simulator under its names; a content policy cannot name an IPv6 address, so its port does. */
function framers(simulator: string | null): string[] {
  if (!simulator) return ["'none'"]
  return [simulator, simulator.replace('127.0.0.1', 'localhost')].map((one) => one.replace('[::1]', '*'))
}

/** Security headers; the demo's pages may be framed by the simulator and by nobody else. */
export function headers(config: Config): RequestHandler {
  return helmet({
    frameguard: false, // frame-ancestors says it, and can name an origin
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'script-src': ["'self'", 'https://static.line-scdn.net'],
        'style-src': ["'self'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'https://profile.line-scdn.net'],
        'connect-src': ["'self'", 'https://api.line.me', 'https://liffsdk.line-scdn.net'],
        'frame-ancestors': framers(config.clockOrigin),
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  })
}

/** What a page of another site cannot send without being asked for first. */
const BODIES = ['application/json', 'application/octet-stream']

/** Against cross-site requests: a foreign Origin is refused, and what changes something must be JSON or a file. */
export function sameOrigin(config: Config): RequestHandler {
  return (request, _response, next) => {
    const origin = request.get('origin')
    if (origin !== undefined && origin !== config.publicUrl) throw new Problem('not-permitted', {})
    const changes = !['GET', 'HEAD'].includes(request.method)
    if (
      changes &&
      request.get('content-length') !== undefined &&
      request.get('content-length') !== '0' &&
      !request.is(BODIES)
    )
      throw new Problem('bad-input', { field: 'content-type' })
    next()
  }
}
