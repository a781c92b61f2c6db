import { giveLookBack, lookedAt, saveLooked, takeLookAfter } from './looks.store.ts'

const LEASE_MS = 30_000
/** A look that found nothing is written down only so often: nothing is lost by looking at a span again. */
const IDLE_MS = 600_000

/**
 * J-2: gives `work` what `find` finds in the span (last look, now] of one line of the schedule, to one process at a time; the span
 * is done when `work` is, so after a crash it is given again. With no earlier look there is nothing to do yet.
 */
export async function look<T>(
  line: string,
  now: Date,
  find: (from: Date) => T[],
  work: (found: T[]) => Promise<void>,
): Promise<void> {
  const from = await lookedAt(line, now)
  if (from >= now) return
  const found = find(from)
  if (found.length === 0 && now.getTime() - from.getTime() < IDLE_MS) return
  const real = new Date()
  if (!(await takeLookAfter(line, from, real, new Date(real.getTime() + LEASE_MS)))) return
  try {
    await work(found)
  } catch (error) {
    await giveLookBack(line, from).catch(() => undefined) // the lease ends by itself
    throw error
  }
  await saveLooked(line, from, now)
}
