import mongoose from 'mongoose'

/** A job as Agenda keeps it: what we give it, and what became of it. */
export type AgendaJob = {
  name: string
  data: { period: string; at: string; unit: string }
  lockedAt: Date | null
  lastFinishedAt: Date | null
  failedAt: Date | null
  failReason: string | null
}

/** Agenda's latest jobs, newest first; read only, for Agenda alone writes them. */
export const findAgendaJobs = (most: number): Promise<AgendaJob[]> =>
  mongoose.connection
    .collection<AgendaJob>('agendaJobs')
    .find({})
    .project<AgendaJob>({ name: 1, data: 1, lockedAt: 1, lastFinishedAt: 1, failedAt: 1, failReason: 1 })
    .sort({ _id: -1 })
    .limit(most)
    .toArray()
