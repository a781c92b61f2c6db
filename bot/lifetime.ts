import type { Logger } from 'pino'
import { ConfigError } from './config.ts'
import { randomId } from './random-id.ts'

const GRACE_MS = 4_500 // of the eight seconds that a whole stop may take

/**
 * Ends this process in order when it is told to or its supervisor is gone: `stop`, then exit 0. A rejected
 * promise that nobody waits for is logged under a reference and costs nothing more; after an uncaught
 * exception the state is unknown, so the process ends with 1 and is started again.
 */
export function endWhenTold(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const end = (why: string): void => {
    if (stopping) return
    stopping = true
    log.debug({ why }, 'stopping')
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop in order')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => end(signal))
  process.on('unhandledRejection', (error) =>
    log.error({ reference: randomId().slice(-8), err: error }, 'bug'),
  )
  process.on('uncaughtException', (error) => {
    log.fatal({ reference: randomId().slice(-8), err: error }, 'bug: state unknown')
    process.exit(1)
  })
}

/** Runs a start; one that fails says why in one line on stderr and ends the process with 1. */
export async function orSayWhy(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    const { message, stack } = error as Error
    process.stderr.write(`${error instanceof ConfigError ? message : (stack ?? String(error))}\n`)
    process.exit(1)
  }
}
