import { emptyCollections, isEmptyStore } from '../migrations/collections.store.ts'
import { saveSetting, settingOf } from '../migrations/settings.store.ts'

/**
 * Seeds an empty store and notes that it is done; the demo's, interrupted before, is begun anew. False when there is
 * data already: in the real world that may be people's own, so it is never removed.
 */
export async function seedOnce(world: 'demo' | 'real', seed: () => Promise<void>): Promise<boolean> {
  const before = await settingOf('seed')
  if (before === 'done') return false
  if (before === 'begun' && world === 'demo') await emptyCollections()
  else if (!(await isEmptyStore())) return false
  await saveSetting('seed', 'begun')
  await seed()
  await saveSetting('seed', 'done')
  return true
}
