import { type Config, ConfigError } from './config.ts'
import { readRunning } from './demo-folder.ts'
import { connectStore } from './deps.ts'
import { prepareStore } from './migrations/prepare-store.ts'

/** Where the store is: the environment's, else the running embedded one of the folder. Throws ConfigError when there is none. */
export function storeUri(config: Config): string {
  const uri = config.mongodbUri ?? readRunning(config.folder)?.mongodbUri
  if (!uri) throw new ConfigError(`no store runs on ${config.folder}: run npm start, or set MONGODB_URI`)
  return uri
}

/** Connects to the store and makes it ready. Throws ConfigError, also for another world's or a newer store. */
export async function openStore(config: Config): Promise<void> {
  await connectStore(storeUri(config))
  await prepareStore(config.world)
}
