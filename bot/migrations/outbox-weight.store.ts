import mongoose from 'mongoose'
import { dayOf } from '#shared/calendar/bangkok.ts'

type OldMessage = {
  _id: string
  kind: string
  data: Record<string, unknown>
  queuedAt: Date
  settledAt: Date | null
}

const ROLES: Record<string, string> = {
  'reminder-officer': 'district-officer',
  'reminder-lock': 'province-officer',
}

/** Gives the messages of schema 2 what schema 3 knows of them; the two kinds of reminders become digests of their role. */
export async function addWeightToOutbox(essential: readonly string[]): Promise<void> {
  const outbox = mongoose.connection.collection<OldMessage>('outbox')
  for await (const { _id, kind, data, queuedAt, settledAt } of outbox.find({
    essential: { $exists: false },
  })) {
    const role = ROLES[kind]
    const digest = role && { kind: 'digest', data: { ...data, role, day: dayOf(queuedAt) } }
    const fresh = { notBefore: new Date(0), essential: essential.includes(kind) }
    await outbox.updateOne({ _id }, { $set: { ...fresh, toldAt: settledAt, ...digest } })
  }
}
