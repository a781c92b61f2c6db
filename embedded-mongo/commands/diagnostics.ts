import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { isAbsolute } from 'node:path'
import { MAX_DOCUMENT } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import type { Handler } from '../server/call.ts'

const VERSION = '7.0.0'

/** ping: an answer, nothing else. */
export const ping: Handler = () => ({})

/** buildInfo: the version of MongoDB whose behaviour is followed. */
export const buildInfo: Handler = () => ({
  version: VERSION,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'embedded-mongo',
  modules: [],
  bits: 64,
  maxBsonObjectSize: MAX_DOCUMENT,
  storageEngines: ['sqlite'],
})

/** serverStatus: uptime, connections, open transactions, commands so far, memory. */
export const serverStatus: Handler = ({ shared }) => ({
  host: hostname(),
  version: VERSION,
  process: 'embedded-mongo',
  pid: process.pid,
  uptime: Math.round((Date.now() - shared.startedAt) / 1000),
  connections: { current: shared.connections() },
  cursors: { open: shared.cursors.size },
  transactions: { currentOpen: shared.sessions.all().filter(({ transaction }) => transaction).length },
  opcounters: Object.fromEntries(shared.commands),
  mem: { resident: Math.round(process.memoryUsage().rss / 1_048_576) },
  storageEngine: { name: 'sqlite', bytes: shared.store.kv.sizes.file() },
})

/** connectionStatus: nobody is logged in; there are no passwords. */
export const connectionStatus: Handler = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
})

/** backup: {backup: 1, file: '/absolute/path'} writes a consistent copy of all data to a new file. Throws MongoError 2. */
export const backup: Handler = ({ command, shared }) => {
  const file: unknown = command['file']
  if (typeof file !== 'string' || !isAbsolute(file))
    throw new MongoError(2, 'backup needs `file`, an absolute path')
  if (existsSync(file)) throw new MongoError(2, `${file} is already there`)
  shared.store.kv.copyTo(file)
  return { file }
}
