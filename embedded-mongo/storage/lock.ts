// One process per folder. The lock is SQLite's lock on a file, kept by the operating system: it ends with the process.
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process works in this folder. */
export class FolderInUse extends Error {
  constructor(folder: string, cause: unknown) {
    super(`Another process is using ${folder}. Stop it first, or choose another folder.`, { cause })
  }
}

/** Makes the folder private and takes it for this process; answers what gives it back. Throws FolderInUse. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const file = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    throw new FolderInUse(folder, error)
  }
  return () => file.close()
}
