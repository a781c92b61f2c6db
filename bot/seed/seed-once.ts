import { emptyCollections, isEmptyStore } from '../migrations/collections.store.ts'
import { saveSetting, settingOf } from '../migrations/settings.store.ts'

/** Seeds an empty store and notes that it is done; one interrupted before is begun anew. False when there is data already. */
export async function seedOnce(seed: () => Promise<void>): Promise<boolean> {
  const before = await settingOf('seed')
  if (before === 'done') return false
  if (before === 'begun') await emptyCollections()
  else if (!(await isEmptyStore())) return false
  await saveSetting('seed', 'begun')
  await seed()
  await saveSetting('seed', 'done')
  return true
}
