import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { ConfigError } from '#bot/config.ts'

/** What is run: a file of this project; a bot or jobs says 'ready' by IPC, a stand-in prints `listening ADDRESS`. */
export type PartOptions = {
  name: string
  file: string
  args?: string[]
  flags?: string[]
  says: 'ready' | 'listening'
}

const ROOT = join(import.meta.dirname, '..')
const BACK_OFF_MS = { first: 200, most: 5_000 }
const STEADY_MS = 30_000

/** A process of the whole; started again, ever more slowly, when it dies without having been told to. */
export class Part {
  readonly #options: PartOptions
  #child: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()
  #stopping = false
  #backOffMs = BACK_OFF_MS.first

  constructor(options: PartOptions) {
    this.#options = options
  }

  /** Starts it; resolves with what it says of its address ('' for a bot or jobs), rejects when it ends before that. */
  async start(): Promise<string> {
    const said = await this.#launch()
    void this.#gone.then(() => this.#again())
    return said
  }

  /** Tells it to end and kills it when it has not by `deadline` (milliseconds since 1970). */
  async stop(deadline: number): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child) return
    const force = setTimeout(() => child.kill('SIGKILL'), Math.max(0, deadline - Date.now()))
    child.kill('SIGTERM')
    await this.#gone
    clearTimeout(force)
  }

  async #launch(): Promise<string> {
    const { name, says } = this.#options
    const child = this.#spawn()
    const startedAt = Date.now()
    this.#child = child
    this.#gone = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#child = null
        if (Date.now() - startedAt > STEADY_MS) this.#backOffMs = BACK_OFF_MS.first
        if (!this.#stopping) process.stderr.write(`${name} ended (${signal ?? code})\n`)
        resolve()
      })
    })
    const ready = says === 'ready' ? messageOf(child) : lineOf(child)
    const failed = this.#gone.then(() => Promise.reject(new ConfigError(`${name} did not start`)))
    return Promise.race([ready, failed])
  }

  // Detached: Ctrl-C reaches the supervisor alone, which then stops the parts in order.
  #spawn(): ChildProcess {
    const { file, args = [], flags = [], says } = this.#options
    return says === 'ready'
      ? spawn(process.execPath, [...flags, file, ...args], {
          detached: true,
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        })
      : spawn(process.execPath, [...flags, file, ...args], {
          detached: true,
          stdio: ['pipe', 'pipe', 'inherit'],
        })
  }

  async #again(): Promise<void> {
    while (!this.#stopping) {
      await pause(this.#backOffMs)
      if (this.#stopping) return
      this.#backOffMs = Math.min(this.#backOffMs * 2, BACK_OFF_MS.most)
      const started = await this.#launch().then(
        () => true,
        () => false,
      )
      if (started) process.stderr.write(`${this.#options.name} runs again\n`)
      await this.#gone
    }
  }
}

function messageOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once('message', () => resolve('')))
}

function lineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('listening ')) resolve(line.slice('listening '.length))
      else process.stdout.write(`${line}\n`)
    })
  })
}

/** The absolute path of a file of this project. */
export const fileOf = (path: string): string => join(ROOT, path)
