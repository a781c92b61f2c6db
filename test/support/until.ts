import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until what comes fulfils the wish; throws with the last answer after `most` milliseconds. */
export async function until<T>(
  ask: () => Promise<T>,
  wish: (answer: T) => boolean,
  most = 8_000,
): Promise<T> {
  const end = Date.now() + most
  for (;;) {
    const answer = await ask()
    if (wish(answer)) return answer
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)}`)
    await pause(25)
  }
}
