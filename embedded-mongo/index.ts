// A small MongoDB that needs no installation: see README.md.
import { startServer, type Embedded, type Options } from './server/server.ts'

export { spawnEmbedded, type Spawned, type SpawnOptions } from './spawn.ts'
export type { Embedded, Options }

/** Runs the store in this process, for tests. Throws FolderInUse when another process has the folder. */
export function startEmbedded(options: Options): Promise<Embedded> {
  return startServer(options)
}
