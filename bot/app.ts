import express, { type Express, Router } from 'express'
import { Problem } from '#shared/problem/problem.ts'
import { countFailed } from './calendar/agenda-jobs.store.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import { areaRoutes } from './areas/areas.routes.ts'
import type { Deps } from './deps.ts'
import { headers, sameOrigin } from './http/guards.ts'
import { bodyOf, on } from './http/on.ts'
import { openapi } from './http/openapi.ts'
import { pages } from './http/pages.ts'
import { probes } from './http/probes.ts'
import { refusals } from './http/refusals.ts'
import type { Route } from './http/route.ts'
import { lockingRoutes } from './locking/locking.routes.ts'
import { countWaiting } from './messages/inbox.store.ts'
import { countOwed } from './messages/outbox.store.ts'
import { messageRoutes } from './messages/messages.routes.ts'
import { webhookRoute } from './messages/webhook.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { SESSION_DOORS, sessionRoutes } from './people/session.routes.ts'
import { marketRoutes } from './markets/markets.routes.ts'
import { paperFormRoutes } from './markets/paper-form.routes.ts'
import { producerRoutes } from './producers/producers.routes.ts'
import { reminderRoutes } from './reminders/reminders.routes.ts'
import { requestRoutes } from './requests/requests.routes.ts'
import { sheetRoutes } from './sheets/sheets.routes.ts'

/** Every line of the API, in the order of the README's map. */
export const ROUTES: readonly Route[] = [
  ...peopleRoutes,
  ...areaRoutes,
  ...producerRoutes,
  ...marketRoutes,
  ...paperFormRoutes,
  ...sheetRoutes,
  ...lockingRoutes,
  ...requestRoutes,
  ...reminderRoutes,
  ...calendarRoutes,
  ...messageRoutes,
]

/** Every door, in order. */
export function createApp(deps: Deps): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', 'loopback') // a proxy on this machine says for whom it asks; nobody else is believed
  app.use(headers(deps.config))
  app.use(probes({ inbox_waiting: countWaiting, outbox_waiting: countOwed, jobs_failed: countFailed }))
  app.use(webhookRoute(deps))
  app.use('/api', api(deps))
  app.use(pages())
  app.use(() => {
    throw new Problem('not-found', {})
  })
  app.use(refusals(deps))
  return app
}

function api(deps: Deps): Router {
  const router = Router()
  const document = openapi([...SESSION_DOORS, ...ROUTES])
  router.use(sameOrigin(deps.config), express.json({ limit: '1mb' }))
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/openapi.json', (_request, response) => void response.json(document))
  router.use(sessionRoutes(deps))
  for (const route of ROUTES) router[route.method](route.path, bodyOf(route), on(deps, route))
  return router
}
