import { ConfigError, worldOf } from '#bot/config.ts'
import { orSayWhy } from '#bot/lifetime.ts'
import { type Extent, seedDemo } from '#bot/seed/seed-demo.ts'
import { seedOnce } from '#bot/seed/seed-once.ts'
import { isProvince, PROVINCE_CODES } from '#shared/areas/area.ts'
import { Month } from '#shared/calendar/month.ts'
import { argumentsOf, endWithUsage } from './arguments.ts'
import { withWorld } from './open-world.ts'
import { placeOf } from './which-world.ts'

const USAGE = 'npm run seed -- --province 52 | --country [--from 2023-10] [--through 2024-06]'

/** What the command line asks for. */
function asked(): { extent: Extent; ifEmpty: boolean } {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  const options = { province: text, country: flag, from: text, through: text, 'if-empty': flag } as const
  const { values } = argumentsOf(USAGE, { options })
  const { province, country, through = '2024-06' } = values
  if (country === (province !== undefined) || (province !== undefined && !isProvince(province)))
    endWithUsage(USAGE, 'one of the 76 provinces, or the country')
  const span = { from: monthOf('from', values.from ?? '2023-10'), through: monthOf('through', through) }
  const provinces = province === undefined ? PROVINCE_CODES : [province]
  return { extent: { provinces, ...span }, ifEmpty: values['if-empty'] }
}

function monthOf(name: string, text: string): Month {
  const month = Month.safeParse(text)
  return month.success ? month.data : endWithUsage(USAGE, `--${name} is no month`)
}

/** Says on stderr how far it is; of a single province nothing, which takes seconds. */
function teller({ provinces }: Extent): (done: number) => void {
  const begin = performance.now()
  return (done) => {
    if (provinces.length === 1) return
    const seconds = ((performance.now() - begin) / 1000).toFixed(0)
    process.stderr.write(`${done} of ${provinces.length} provinces, ${seconds} s\n`)
  }
}

async function seed(): Promise<void> {
  const { extent, ifEmpty } = asked()
  const place = placeOf(process.env, worldOf(process.env))
  await withWorld(place, process.env, async (deps) => {
    const seeded = await seedOnce(place.world, () => seedDemo(deps, extent, teller(extent)))
    if (!seeded && !ifEmpty)
      throw new ConfigError(`${place.folder} holds data already: a seed needs an empty store`)
  })
}

process.once('disconnect', () => process.exit(1)) // the start that runs this is gone
await orSayWhy(seed)
process.exit(0)
