import type { Collection } from 'mongodb'

/** Each look for work, a second apart, passes what was done before. */
const KEPT_DAYS = 14
/** From when OTOP sales were the only form. */
const ONCE_OF_ONE_FORM = 'once'
const DONE = `done-${KEPT_DAYS}-days`

/** Makes the indexes of Agenda's jobs: one a form, due and unit; those that failed are found at once and, unlike the done, never removed. */
export async function makeAgendaIndexes(jobs: Collection): Promise<void> {
  const before = (await jobs.indexes()).filter(
    ({ key, name }) => ('lastFinishedAt' in key && name !== DONE) || name === ONCE_OF_ONE_FORM,
  )
  // They kept for another time, or not the failed, or knew one form; another process may be quicker.
  for (const { name } of before) await jobs.dropIndex(name!).catch(() => undefined)
  await jobs.createIndex(
    { lastFinishedAt: 1 },
    {
      name: DONE,
      expireAfterSeconds: KEPT_DAYS * 86_400,
      partialFilterExpression: { failCount: { $in: [null, 0] } },
    },
  )
  await jobs.createIndex({ failCount: 1 }, { name: 'failed' })
  await jobs.createIndex(
    { 'data.unit': 1, 'data.at': 1, 'data.period': 1, 'data.form': 1, name: 1 },
    { name: 'once-a-form', unique: true },
  )
}
