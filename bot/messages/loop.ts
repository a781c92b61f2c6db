import type { Logger } from 'pino'

/** Work that is done when woken, and every so often; `stop` resolves when nothing of it runs any more. */
export type Loop = { wake: () => void; stop: () => Promise<void> }

/** A pause that a call can end; a call before it begins ends it at once. */
function wakeable(mostMs: number): { pause: () => Promise<void>; wake: () => void } {
  let woken = false
  let rouse = (): void => undefined
  const pause = async (): Promise<void> => {
    if (!woken)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, mostMs)
        rouse = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    woken = false
  }
  const wake = (): void => {
    woken = true
    rouse()
  }
  return { pause, wake }
}

/** Starts a loop: never two runs at once; a wake during a run makes another; what a run throws is logged and tried again. */
export function startLoop(log: Logger, name: string, everyMs: number, work: () => Promise<void>): Loop {
  const leaving = new AbortController()
  const { pause, wake } = wakeable(everyMs)
  const running = (async () => {
    while (!leaving.signal.aborted) {
      await work().catch((error: unknown) =>
        log.warn({ err: error, loop: name }, 'loop failed, will run again'),
      )
      await pause()
    }
  })()
  const stop = (): Promise<void> => {
    leaving.abort()
    wake()
    return running
  }
  return { wake, stop }
}
