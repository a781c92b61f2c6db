import type { Logger } from 'pino'

/** Work that is done when woken, and every so often; `stop` resolves when nothing of it runs any more. */
export type Loop = { wake: () => void; stop: () => Promise<void> }

/** Starts a loop: never two runs at once; a wake during a run makes another; what a run throws is logged and tried again. */
export function startLoop(log: Logger, name: string, everyMs: number, work: () => Promise<void>): Loop {
  const leaving = new AbortController()
  let woken = false
  let rouse = (): void => undefined
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = (async () => {
    while (!leaving.signal.aborted) {
      woken = false
      await work().catch((error: unknown) =>
        log.warn({ err: error, loop: name }, 'loop failed, will run again'),
      )
      if (!leaving.signal.aborted && !woken) await sleep()
    }
  })()
  const wake = (): void => {
    woken = true
    rouse()
  }
  const stop = (): Promise<void> => {
    leaving.abort()
    rouse()
    return running
  }
  return { wake, stop }
}
