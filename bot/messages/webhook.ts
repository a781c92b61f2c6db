import express, { Router } from 'express'
import * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { validateSignature } from '../line/signature.ts'
import { saveEvents } from './inbox.store.ts'
import { readEvent } from './read-event.ts'

const Body = z.object({ events: z.optional(z.array(z.unknown())) })

/** C-1: POST /webhook: signature on the raw body (401), JSON (400), every event stored once, then 200; work comes afterwards. */
export function webhookRoute(deps: Deps): Router {
  const router = Router()
  router.post('/webhook', express.raw({ type: () => true, limit: '1mb' }), async (request, response) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const signature = request.get('x-line-signature') ?? ''
    if (!validateSignature(body, deps.config.line.channelSecret, signature))
      throw new Problem('not-signed-in', {})
    const now = new Date() // reply tokens live in real time
    const events = eventsOf(body).flatMap((event) => readEvent(event, now) ?? [])
    if (events.length > 0) await saveEvents(events, now)
    response.status(200).json({})
    if (events.some(({ kind }) => kind !== 'said')) deps.wake()
  })
  return router
}

function eventsOf(body: Buffer): unknown[] {
  try {
    return Body.parse(JSON.parse(body.toString('utf8'))).events ?? []
  } catch {
    throw new Problem('bad-input', { field: 'body' })
  }
}
