import type { Collection } from 'mongodb'

const KEPT_SECONDS = 90 * 86_400
const DONE = { failCount: { $in: [null, 0] } }

/** Makes the indexes of Agenda's jobs: one a due and unit; those that failed are found at once and, unlike the done, never removed. */
export async function makeAgendaIndexes(jobs: Collection): Promise<void> {
  await jobs.dropIndex('lastFinishedAt_1').catch(() => undefined) // of before, which removed the failed as well
  await jobs.createIndex(
    { lastFinishedAt: 1 },
    { name: 'done', expireAfterSeconds: KEPT_SECONDS, partialFilterExpression: DONE },
  )
  await jobs.createIndex({ failCount: 1 }, { name: 'failed' })
  await jobs.createIndex(
    { 'data.unit': 1, 'data.at': 1, 'data.period': 1, name: 1 },
    { name: 'once', unique: true },
  )
}
