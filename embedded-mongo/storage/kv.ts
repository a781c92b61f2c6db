// The durable file: an ordered key-value table with group commit, one SQLite commit for all writes of one turn.
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Disk } from './disk.ts'
import { Log } from './log.ts'
import { Reader, type Entry, type Range } from './reader.ts'
import { Sizes } from './sizes.ts'
import { Snapshots, type Snapshot } from './snapshots.ts'

// No WITHOUT ROWID: SQLite would then read whole values to compare one key. NORMAL: SQLite itself syncs around its
// checkpoints only, which keeps the file whole; Disk syncs the log after each commit.
const SETUP = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
  PRAGMA mmap_size = 67108864; PRAGMA wal_autocheckpoint = 4000;
  CREATE TABLE IF NOT EXISTS kv (k BLOB NOT NULL UNIQUE, v BLOB NOT NULL)`

type Job = { work: () => unknown; resolve: (value: never) => void; reject: (error: unknown) => void }
type Outcome = { value: unknown } | { failure: unknown }

/** The ordered table on disk, with writes that are durable when their promise resolves. */
export class Kv {
  readonly sizes: Sizes
  readonly #database: DatabaseSync
  readonly #reader: Reader
  readonly #snapshots: Snapshots
  readonly #log: Log
  readonly #disk: Disk
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #save: StatementSync
  readonly #release: StatementSync
  #jobs: Job[] = []
  #sequence = 0

  constructor(folder: string) {
    const file = join(folder, 'data.db')
    this.#database = new DatabaseSync(file)
    this.#database.exec(SETUP)
    this.#reader = new Reader(this.#database)
    this.#snapshots = new Snapshots(file)
    this.#log = new Log(file, this.#database, () => this.#snapshots.inUse)
    this.#disk = new Disk(file)
    this.sizes = new Sizes(this.#database)
    this.#put = this.#database.prepare(
      'INSERT INTO kv VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v',
    )
    this.#remove = this.#database.prepare('DELETE FROM kv WHERE k = ?')
    this.#save = this.#database.prepare('SAVEPOINT job')
    this.#release = this.#database.prepare('RELEASE job')
  }

  /** Number of commits so far; the one under way counts. */
  get sequence(): number {
    return this.#sequence
  }

  get(key: Buffer): Buffer | undefined {
    return this.#reader.get(key)
  }

  range(range: Range): Generator<Entry> {
    return this.#reader.range(range)
  }

  put(key: Buffer, value: Buffer): void {
    this.#put.run(key, value)
  }

  remove(key: Buffer): void {
    this.#remove.run(key)
  }

  /** Runs `work` in the next commit, all or nothing; resolves once it is on disk. */
  write<T>(work: () => T): Promise<T> {
    if (!this.#database.isOpen) return Promise.reject(new Error('the store is closed'))
    return new Promise((resolve, reject) => {
      this.#jobs.push({ work, resolve, reject })
      if (this.#jobs.length === 1) setImmediate(() => this.#commit())
    })
  }

  /** What a new snapshot should wait for, if for anything. */
  beforeSnapshot(): Promise<void> | undefined {
    return this.#log.room(this.#sequence)
  }

  /** A fixed view of the data as it is now; call its `done` when finished. */
  snapshot(): Snapshot {
    return this.#snapshots.take(this.#sequence)
  }

  /** Writes a consistent copy of the data to a new file. */
  copyTo(file: string): void {
    this.#database.prepare('VACUUM INTO ?').run(file)
  }

  close(): void {
    this.#commit()
    this.#disk.close()
    this.#snapshots.close()
    this.#database.close()
  }

  #commit(): void {
    const jobs = this.#jobs
    if (jobs.length === 0) return
    this.#jobs = []
    this.#sequence += 1
    let outcomes: Outcome[]
    try {
      this.#database.exec('BEGIN IMMEDIATE')
      outcomes = jobs.map((job) => this.#attempt(job))
      this.#database.exec('COMMIT')
    } catch (error) {
      // disk full, input/output error: nothing of this turn is kept
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      for (const job of jobs) job.reject(error)
      return
    }
    this.#disk.reached(() => jobs.forEach((job, i) => settle(job, outcomes[i]!)))
  }

  #attempt({ work }: Job): Outcome {
    this.#save.run()
    try {
      const value = work()
      this.#release.run()
      return { value }
    } catch (failure) {
      if (!this.#database.isTransaction) throw failure // SQLite itself gave up the whole commit
      this.#database.exec('ROLLBACK TO job; RELEASE job')
      return { failure }
    }
  }
}

function settle(job: Job, outcome: Outcome): void {
  if ('failure' in outcome) job.reject(outcome.failure)
  else job.resolve(outcome.value as never)
}
