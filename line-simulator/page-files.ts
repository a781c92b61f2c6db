import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Refusal } from './http.ts'
import type { Answer } from './http.ts'
import type { World } from './world.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** A file of the page; opened under another name of this machine than the mini-app's, it leads to that name. */
export function pageAnswer({ config }: World, method: string, url: URL, host: string): Answer {
  const app = new URL(config.appUrl)
  const [, port] = host.split(/:(?=\d+$)/)
  if (url.pathname === '/' && isLocal(app.hostname) && host.split(/:\d+$/)[0] !== app.hostname) {
    // Its cookie would else be a third party's.
    return { status: 302, headers: { location: `http://${app.hostname}:${port ?? 80}/` } }
  }
  const path = url.pathname === '/' ? '/index.html' : url.pathname
  const type = types[extname(path)]
  if (method !== 'GET' || !type || !/^(\/fonts)?\/[\w-]+\.\w+$/.test(path))
    throw new Refusal(404, 'Not found')
  try {
    const body = readFileSync(new URL(`page${path}`, import.meta.url))
    return { status: 200, body, headers: { 'content-type': type, ...safely(app.origin, path) } }
  } catch {
    throw new Refusal(404, 'Not found')
  }
}

/** Whether a URL's host is this machine. */
export function isLocal(name: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(name)
}

function safely(appOrigin: string, path: string): Record<string, string> {
  const framed = appOrigin.replace('[::1]', '*') // a content policy cannot name an IPv6 address
  const policy = `default-src 'self'; img-src 'self' data: blob: https:; frame-src ${framed}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
  const keep = path.startsWith('/fonts/') ? 'max-age=31536000, immutable' : 'no-cache'
  return { 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'cache-control': keep }
}
