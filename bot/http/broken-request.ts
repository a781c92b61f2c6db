import { maxHeaderSize } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '#shared/problem/problem.ts'
import { problemBody } from './refusals.ts'

const REASONS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** answers in Thai what node cannot read as a request: an address or headers that are too long, or no HTTP at all. */
export function answerBroken({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const long = new Problem('too-large', { limit: `${maxHeaderSize / 1024} KB` })
  const body = JSON.stringify(
    problemBody(code === 'HPE_HEADER_OVERFLOW' ? long : new Problem('bad-input', { field: 'request' })),
  )
  const head = [
    `HTTP/1.1 ${REASONS[code] ?? '400 Bad Request'}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
