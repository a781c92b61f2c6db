import { DatabaseSync } from 'node:sqlite'

/** Named values that survive a restart; read from memory, written to disk together a moment later. */
export type Shelf<T> = {
  get: (id: string) => T | undefined
  all: () => T[]
  put: (id: string, value: T) => void
  remove: (id: string) => void
}

/** All shelves of one folder; `close` writes what is still waiting. */
export type Shelves = { shelf: <T>(name: string) => Shelf<T>; close: () => void }

const writeAfterMs = 50

type Waiting = { name: string; id: string; value: unknown }

/** Opens (or makes) the file of shelves; throws when another simulator has it open. */
export function openShelves(file: string): Shelves {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
  database.exec('CREATE TABLE IF NOT EXISTS entry (name, id, value, PRIMARY KEY (name, id)) WITHOUT ROWID')
  const write = writer(database)
  return {
    shelf: <T>(name: string) => openShelf<T>(database, name, write.later),
    close: () => {
      write.last()
      database.close()
    },
  }
}

function writer(database: DatabaseSync): { later: (entry: Waiting) => void; last: () => void } {
  const put = database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM entry WHERE name = ? AND id = ?')
  const waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | null = null
  let closed = false
  const now = () => {
    if (timer) clearTimeout(timer)
    timer = null
    database.exec('BEGIN')
    for (const { name, id, value } of waiting.values()) {
      if (value === undefined) remove.run(name, id)
      else put.run(name, id, JSON.stringify(value))
    }
    database.exec('COMMIT')
    waiting.clear()
  }
  const later = (entry: Waiting) => {
    if (closed) return
    waiting.set(`${entry.name}\n${entry.id}`, entry)
    timer ??= setTimeout(now, writeAfterMs)
  }
  const last = () => {
    now()
    closed = true
  }
  return { later, last }
}

function openShelf<T>(database: DatabaseSync, name: string, later: (entry: Waiting) => void): Shelf<T> {
  const rows = database.prepare('SELECT id, value FROM entry WHERE name = ? ORDER BY id').all(name)
  const values = new Map(rows.map((row) => [String(row['id']), JSON.parse(String(row['value'])) as T]))
  return {
    get: (id) => values.get(id),
    all: () => [...values.values()],
    put: (id, value) => {
      values.set(id, value)
      later({ name, id, value })
    },
    remove: (id) => {
      if (values.delete(id)) later({ name, id, value: undefined })
    },
  }
}
