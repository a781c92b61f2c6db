import type { RequestHandler } from 'express'
import { Router } from 'express'
import { storeAnswers } from '../deps.ts'

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/** Only this machine itself may ask, and not through a proxy: everybody else gets 404. */
const fromHere: RequestHandler = (request, response, next) => {
  const forwarded = Object.keys(request.headers).some(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  )
  if (forwarded || !LOOPBACK.includes(request.socket.remoteAddress ?? ''))
    return void response.status(404).end()
  next()
}

/** How many things wait, by name; each part of the bot that queues something tells its own. */
export type Gauges = Record<string, () => Promise<number>>

/** /healthz (the process answers), /readyz (the store answers; LINE does not matter), /metrics (Prometheus text). */
export function probes(gauges: Gauges): Router {
  const router = Router()
  router.get('/healthz', fromHere, (_request, response) => void response.json({ ok: true }))
  router.get('/readyz', fromHere, async (_request, response) => {
    const ready = await storeAnswers()
    response.status(ready ? 200 : 503).json({ ready })
  })
  router.get('/metrics', fromHere, async (_request, response) => {
    const waiting = await Promise.all(
      Object.entries(gauges).map(async ([name, read]) => `yod_${name} ${await read()}`),
    )
    const { rss, heapUsed } = process.memoryUsage()
    const lines = [
      `process_resident_memory_bytes ${rss}`,
      `nodejs_heap_used_bytes ${heapUsed}`,
      `process_uptime_seconds ${Math.round(process.uptime())}`,
      ...waiting,
    ]
    response.type('text/plain').send(`${lines.join('\n')}\n`)
  })
  return router
}
