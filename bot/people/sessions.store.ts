import mongoose, { Schema } from 'mongoose'

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

/** A session that has not expired at `now` (real time), null otherwise. */
export const findSession = (id: string, now: Date): Promise<SessionDocument | null> =>
  Sessions.findOne({ _id: id, expiresAt: { $gt: now } }).lean()

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
