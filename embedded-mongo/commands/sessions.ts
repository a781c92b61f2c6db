import { UUID } from 'bson'
import type { Document } from '../bson/codec.ts'
import type { Call, Handler } from '../server/call.ts'

/** startSession: a new session's id. */
export const startSession: Handler = () => ({ id: { id: new UUID() }, timeoutMinutes: 30 })

/** refreshSessions: keeps sessions from being forgotten. */
export const refreshSessions: Handler = (call) => {
  for (const lsid of named(call)) call.shared.sessions.find(lsid)
  return {}
}

/** endSessions and killSessions: end their transactions and forget them. */
export const endSessions: Handler = (call) => {
  for (const lsid of named(call)) call.shared.sessions.end(call.shared.sessions.find(lsid))
  return {}
}

/** killAllSessions: the same for all. */
export const killAllSessions: Handler = ({ shared }) => {
  for (const session of shared.sessions.all()) shared.sessions.end(session)
  return {}
}

function named({ command, name }: Call): Document[] {
  const list: unknown = command[name]
  return Array.isArray(list) ? (list as Document[]) : []
}
