import { createServer, type Server } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { startClock } from './clock.ts'
import { readConfig } from './config.ts'
import { type Deps, disconnectStore, transaction } from './deps.ts'
import { answerBroken } from './http/broken-request.ts'
import { makeLine } from './line/line-client.ts'
import { startMenus } from './line/make-menus.ts'
import { startMessages } from './messages/start-messages.ts'
import { endWhenTold, orSayWhy } from './lifetime.ts'
import { openStore } from './open-store.ts'
import { nobodyHasPost } from './people/nobody-has-post.ts'
import { whyNoListening } from './why-no-listening.ts'

const FIRST_INVITE =
  'nobody has a post yet: npm run --silent invite -- --role department-officer --area TH --name "FIRST NAME"'

/** Lets requests under way end; connections still busy after a second are cut. */
function closeServer(server: Server): Promise<void> {
  setTimeout(() => server.closeAllConnections(), 1_000).unref()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(whyNoListening(error, { port, host, setting: 'PORT' })))
    server.listen(port, host, resolve)
  })
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ name: 'bot', level: config.logLevel })
  await openStore(config)
  const clock = await startClock({ origin: config.clockOrigin, who: 'bot', log })
  let wake = (): void => undefined
  const deps: Deps = {
    config,
    log,
    clock: clock.now,
    transaction,
    line: makeLine(config.line),
    wake: () => wake(),
  }
  const server = createServer(createApp(deps)).on('clientError', answerBroken)
  await listen(server, config.port, config.host)
  const messages = startMessages(deps)
  wake = messages.wake
  const menus = startMenus(deps)
  endWhenTold(log, async () => {
    clock.stop()
    await closeServer(server)
    await Promise.all([messages.stop(), menus.stop()])
    await disconnectStore()
  })
  process.send?.('ready')
  log.info({ port: config.port, world: config.world }, 'ready')
  if (config.world === 'real' && (await nobodyHasPost())) process.stdout.write(`${FIRST_INVITE}\n`)
}

await orSayWhy(start)
