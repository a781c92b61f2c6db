import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds of each call, and how many did not succeed. */
export type Measured = { times: number[]; failed: number; seconds: number }

/** One call; true when it succeeded. `worker` counts the connections from 0, `nth` that worker's calls. */
export type Call = (worker: number, nth: number) => Promise<boolean>

/** Closed loop: each of `workers` sends its next call as soon as the last is answered. */
export async function closedLoop(workers: number, seconds: number, call: Call): Promise<Measured> {
  const measured: Measured = { times: [], failed: 0, seconds }
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let nth = 0; performance.now() < end; nth += 1)
        await timed(measured, performance.now(), () => call(worker, nth))
    }),
  )
  return { ...measured, seconds: (performance.now() - begin) / 1000 }
}

/** Open loop: calls are due at a fixed rate whether or not earlier ones are answered; waiting for a free worker counts. */
export async function openLoop(
  workers: number,
  rate: number,
  seconds: number,
  call: Call,
): Promise<Measured> {
  const measured: Measured = { times: [], failed: 0, seconds }
  const begin = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let nth = 0; ; nth += 1) {
        const due = begin + (next++ * 1000) / rate
        if (due > begin + seconds * 1000) return
        const early = due - performance.now()
        if (early > 0) await pause(early)
        await timed(measured, due, () => call(worker, nth))
      }
    }),
  )
  return measured
}

async function timed(measured: Measured, from: number, call: () => Promise<boolean>): Promise<void> {
  const good = await call()
  measured.times.push(performance.now() - from)
  if (!good) measured.failed += 1
}

/** The time below which `share` (0 to 1) of the calls were answered, in milliseconds. */
export function percentile({ times }: Measured, share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Calls per second. */
export const rateOf = ({ times, failed, seconds }: Measured): number => (times.length - failed) / seconds
