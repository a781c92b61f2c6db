import mongoose, { Schema } from 'mongoose'
import type { Role } from '#shared/people/role.ts'

export type InviteDocument = {
  _id: string
  /** A keyed hash; the code itself is never stored. */
  hash: string
  role: Role
  area: string
  name: string
  /** The inviter; null: whoever runs the server. */
  by: string | null
  at: Date
  expiresAt: Date
  /** The post that ends when the code is used. */
  replaces: string | null
  used: { by: string; at: Date } | null
  takenBack: { by: string; at: Date } | null
  /** Real time; a used invitation has none and stays. */
  removeAt?: Date
}

const act = { type: { _id: false, by: String, at: Date }, default: null }
const schema = new Schema<InviteDocument>(
  {
    _id: String,
    hash: { type: String, required: true },
    role: { type: String, required: true },
    area: { type: String, required: true },
    name: { type: String, required: true },
    by: { type: String, default: null },
    at: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    replaces: { type: String, default: null },
    used: act,
    takenBack: act,
    removeAt: Date,
  },
  { versionKey: false, collection: 'invites' },
)
schema.index({ hash: 1 }, { unique: true })
schema.index({ area: 1, at: -1 })
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Invites = mongoose.model('Invite', schema)

/** Keeps a new invitation. */
export async function saveInvite(invite: Omit<InviteDocument, 'used' | 'takenBack'>): Promise<void> {
  await Invites.create([{ ...invite, used: null, takenBack: null }])
}

/** The invitation of a code's hash, null when there is none. */
export const findInviteByHash = (hash: string): Promise<InviteDocument | null> =>
  Invites.findOne({ hash }).lean()

/** An invitation by id, null when unknown. */
export const findInvite = (id: string): Promise<InviteDocument | null> => Invites.findById(id).lean()

/** The invitations within "52…", or everywhere for "TH", newest first, at most `most`. */
export const invitesWithin = (area: string, most: number): Promise<InviteDocument[]> =>
  Invites.find(area === 'TH' ? {} : { area: { $regex: `^${area}` } })
    .sort({ at: -1, _id: -1 })
    .limit(most)
    .lean()

const WAITING = { used: null, takenBack: null }

/** P-4: marks an invitation used if it still waits at `at`; false when somebody was quicker, or it ended. */
export async function useInvite(id: string, by: string, at: Date): Promise<boolean> {
  const { matchedCount } = await Invites.updateOne(
    { _id: id, ...WAITING, expiresAt: { $gt: at } },
    { $set: { used: { by, at } }, $unset: { removeAt: 1 } },
  )
  return matchedCount === 1
}

/** Takes an invitation back if nobody has used it; false otherwise. */
export async function endInvite(id: string, by: string, at: Date): Promise<boolean> {
  const { matchedCount } = await Invites.updateOne(
    { _id: id, ...WAITING },
    { $set: { takenBack: { by, at } } },
  )
  return matchedCount === 1
}
