import { ConfigError } from '../config.ts'
import { makeCollections } from './collections.store.ts'
import { MIGRATIONS } from './migrations.ts'
import { settingOf, settleOnce, saveSetting } from './settings.store.ts'

/**
 * Makes the connected store ready: collections, indexes, migrations not yet run. Throws ConfigError for
 * the other world's data and for a schema newer than this program's. May run in several processes at once.
 */
export async function prepareStore(world: 'demo' | 'real'): Promise<void> {
  const marked = await settleOnce('world', world)
  if (marked !== world)
    throw new ConfigError(`this store holds data of the ${marked} world, the settings name ${world}`)
  const version = Number((await settingOf('schema')) ?? 0)
  const newest = MIGRATIONS.at(-1)?.number ?? 0
  if (version > newest)
    throw new ConfigError(`the store's schema ${version} is newer than this program's ${newest}`)
  await makeCollections()
  for (const migration of MIGRATIONS) {
    if (migration.number <= version) continue
    await migration.run()
    await saveSetting('schema', migration.number)
  }
}
