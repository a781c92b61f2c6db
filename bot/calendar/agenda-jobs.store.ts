import mongoose, { Schema, Types } from 'mongoose'

/** A job as Agenda keeps it: what it was given, and what became of it; its instants are real time. */
export type AgendaJob = {
  _id: Types.ObjectId
  name: string
  /** `form`: absent from before there were several; `ahead`: by how many milliseconds the world's clock was ahead of real time when it was queued. */
  data: { form?: string; period: string; at: string; unit: string; ahead?: number }
  /** Null: nothing is to be tried any more. */
  nextRunAt: Date | null
  lockedAt: Date | null
  lastFinishedAt: Date | null
  /** Failures in a row; Agenda sets it to 0 when a try succeeds. */
  failCount: number | null
  failReason: string | null
}

const schema = new Schema<AgendaJob>(
  {
    name: String,
    data: Schema.Types.Mixed,
    nextRunAt: Date,
    lockedAt: Date,
    lastFinishedAt: Date,
    failCount: Number,
    failReason: String,
  },
  { versionKey: false, collection: 'agendaJobs' },
)
const AgendaJobs = mongoose.model('AgendaJob', schema)

/** Those that Agenda will not try again. */
const FAILED = { failCount: { $gt: 0 }, nextRunAt: null, lockedAt: null }

/** Of Agenda's jobs those whose last try failed, then the latest, each newest first. */
export async function findAgendaJobs(most: number): Promise<AgendaJob[]> {
  const newest = (filter: object) => AgendaJobs.find(filter).sort({ _id: -1 }).limit(most).lean()
  const [failing, latest] = await Promise.all([newest({ failCount: { $gt: 0 } }), newest({})])
  return [...new Map([...failing, ...latest].map((job) => [job._id.toHexString(), job])).values()]
}

/** How many jobs have failed for good. */
export const countFailed = (): Promise<number> => AgendaJobs.countDocuments(FAILED)

/** Has a job that failed tried again by whichever process looks next (within a second), as often as a new one; null when it has not failed. */
export const releaseJob = (id: string, ahead: number): Promise<AgendaJob | null> =>
  AgendaJobs.findOneAndUpdate(
    { _id: new Types.ObjectId(id), ...FAILED },
    { $set: { nextRunAt: new Date(), failCount: 0, 'data.ahead': ahead } },
    { returnDocument: 'after' },
  ).lean()

/** Is there a job of this id? */
export const isJob = async (id: string): Promise<boolean> =>
  (await AgendaJobs.exists({ _id: new Types.ObjectId(id) })) !== null
