import { parseArgs } from 'node:util'
import { ConfigError, worldOf } from '#bot/config.ts'
import { orSayWhy } from '#bot/lifetime.ts'
import { seedDemo } from '#bot/seed/seed-demo.ts'
import { seedOnce } from '#bot/seed/seed-once.ts'
import { withWorld } from './open-world.ts'
import { placeOf } from './which-world.ts'

const USAGE = 'npm run seed -- --province 52'

async function seed(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const options = { province: { type: 'string' }, country: flag, 'if-empty': flag } as const
  const { province, country, 'if-empty': ifEmpty } = parseArgs({ options }).values
  if (country || (province !== undefined && province !== '52'))
    throw new ConfigError(`only Lampang is told so far: ${USAGE}`)
  if (province === undefined) throw new ConfigError(USAGE)
  const place = placeOf(process.env, worldOf(process.env))
  await withWorld(place, process.env, async (deps) => {
    const seeded = await seedOnce(() => seedDemo(deps))
    if (!seeded && !ifEmpty)
      throw new ConfigError(`${place.folder} holds data already: a seed needs an empty store`)
  })
}

process.once('disconnect', () => process.exit(1)) // the start that runs this is gone
await orSayWhy(seed)
process.exit(0)
