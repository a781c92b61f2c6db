import type { ServerResponse } from 'node:http'
import { openStream, Refusal } from './http.ts'
import type { Shelf } from './shelf.ts'

type Follower = { who: string | null; seenMs: number; send: (value: unknown) => void }

const patienceMs = 30_000

/** It never steps back, so a slip of the finger must not carry it away for good. */
const FARTHEST_MS = 400 * 86_400_000
const LATEST = Date.parse('2098-12-31T00:00:00Z')

/** The simulated clock; instants and offsets are whole milliseconds, offset = simulated now − real now. */
export class Clock {
  offsetMs: number
  readonly #shelf: Shelf<number>
  readonly #changed: () => void
  readonly #followers = new Set<Follower>()
  readonly #waiting = new Set<() => void>()
  readonly #second: NodeJS.Timeout

  /** Starts where the shelf's clock stopped, else at `startAt`; `changed` hears of every move and answer. */
  constructor(shelf: Shelf<number>, startAt: number, changed: () => void) {
    this.#shelf = shelf
    this.#changed = changed
    this.offsetMs = (shelf.get('instant') ?? startAt) - Date.now()
    this.#second = setInterval(() => this.#keep(), 1000)
    this.#keep()
  }

  /** The simulated instant. */
  now(): number {
    return Date.now() + this.offsetMs
  }

  /** Names of the open streams that have not yet answered the present offset; nameless ones only watch. */
  missing(): string[] {
    const late = [...this.#followers].filter((one) => one.seenMs < this.offsetMs)
    return [...new Set(late.flatMap((one) => one.who ?? []))]
  }

  /** Whether a move waits for answers. */
  moving(): boolean {
    return this.#waiting.size > 0
  }

  /** Moves forward and waits (30 s of real time at most) until every named stream has answered; else 400. */
  async move(to: number): Promise<{ offsetMs: number; missing: string[] }> {
    if (!(to > this.now())) throw new Refusal(400, 'The clock only moves forward', { reason: 'backward' })
    if (to > this.now() + FARTHEST_MS || to > LATEST)
      throw new Refusal(400, 'The clock moves 400 days at most at once', { reason: 'too-far' })
    this.offsetMs = to - Date.now()
    this.#keep()
    for (const one of this.#followers) one.send({ offsetMs: this.offsetMs })
    await this.#patiently()
    return { offsetMs: this.offsetMs, missing: this.missing() }
  }

  /** Takes the answer of all streams of that name. */
  seen(offsetMs: number, who: string): void {
    for (const one of this.#followers) if (one.who === who) one.seenMs = Math.max(one.seenMs, offsetMs)
    this.#look()
  }

  /** Streams the present offset and every later one. */
  follow(response: ServerResponse, who: string | null): void {
    const follower: Follower = { who, seenMs: -Infinity, send: openStream(response) }
    this.#followers.add(follower)
    follower.send({ offsetMs: this.offsetMs })
    response.on('close', () => {
      this.#followers.delete(follower)
      this.#look()
    })
  }

  /** Stops writing; the instant stays on the shelf. */
  stop(): void {
    clearInterval(this.#second)
    this.#keep()
  }

  #keep(): void {
    this.#shelf.put('instant', this.now())
  }

  #look(): void {
    for (const check of this.#waiting) check()
    this.#changed()
  }

  #patiently(): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer)
        this.#waiting.delete(check)
        this.#changed()
        resolve()
      }
      const check = () => {
        if (this.missing().length === 0) finish()
      }
      const timer = setTimeout(finish, patienceMs)
      this.#waiting.add(check)
      this.#changed()
      check()
    })
  }
}
