// SQLite's log on its way to the disk. The thread that serves everybody only writes; the sync, which a slow disk draws
// out to seconds, runs in libuv's pool, so it delays those who wait for it and nobody else.
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'

/** Tells when what was written so far is on disk. */
export class Disk {
  readonly #log: number
  #waiting: (() => void)[] = []
  #syncing = false
  #closed = false

  /** Opens the log of the data file, which must be there; what a killed process left in it is read from now on, so it is made safe. */
  constructor(file: string) {
    this.#log = openSync(`${file}-wal`, 'r+')
    fdatasyncSync(this.#log)
  }

  /** Calls `then` once all that is written by now is on disk; one sync serves all who asked before it began, in their order. */
  reached(then: () => void): void {
    this.#waiting.push(then)
    if (!this.#syncing) this.#sync()
  }

  /** Makes everything safe at once and tells those who wait. */
  close(): void {
    fdatasyncSync(this.#log)
    this.#closed = true
    this.#tell(this.#waiting)
    if (!this.#syncing) closeSync(this.#log)
  }

  #sync(): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#syncing = true
    fdatasync(this.#log, (error) => {
      // A disk that fails here may have dropped what it was given: nothing can be promised, so the process ends.
      if (error) throw error
      this.#syncing = false
      this.#tell(waiting)
      if (this.#closed) closeSync(this.#log)
      else if (this.#waiting.length > 0 && !this.#syncing) this.#sync()
    })
  }

  #tell(waiting: (() => void)[]): void {
    for (const then of waiting) then()
  }
}
