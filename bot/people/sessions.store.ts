import mongoose, { Schema } from 'mongoose'
import { readTogether } from '../read-together.ts'

/** The name is the one shown when signing in. */
type SessionDocument = { _id: string; person: string; name: string; expiresAt: Date; removeAt: Date }

const schema = new Schema<SessionDocument>(
  {
    _id: String,
    person: { type: String, required: true },
    name: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'sessions' },
)
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Sessions = mongoose.model('Session', schema)

const sessionsById = readTogether(async (ids) => {
  const sessions = await Sessions.find({ _id: { $in: ids } }).lean<SessionDocument[]>()
  return new Map(sessions.map((session) => [session._id, session]))
})

/** A session that has not expired at `now` (real time), null otherwise; every request asks. */
export async function findSession(id: string, now: Date): Promise<SessionDocument | null> {
  const session = (await sessionsById([id])).get(id)
  return session && session.expiresAt > now ? session : null
}

/** Keeps a new session. */
export async function saveSession(
  id: string,
  person: { id: string; name: string },
  expiresAt: Date,
): Promise<void> {
  await Sessions.create([{ _id: id, person: person.id, name: person.name, expiresAt, removeAt: expiresAt }])
}

/** Ends a session. */
export async function removeSession(id: string): Promise<void> {
  await Sessions.deleteOne({ _id: id })
}
