import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { MongoClient } from 'mongodb'
import { ConfigError } from '#bot/config.ts'
import { databaseName } from '#bot/deps.ts'
import { orSayWhy } from '#bot/lifetime.ts'
import { argumentsOf, endWithUsage } from './arguments.ts'
import { dataOf, storePart } from './stand-ins.ts'
import { placeOf } from './which-world.ts'

const USAGE = 'npm run restore -- FILE'
const DATA_FILE = 'data.db'

/** Which world a folder of data belongs to; opening it also tells whether it can be read at all. */
async function worldIn(data: string): Promise<'demo' | 'real' | null> {
  const store = storePart(data)
  try {
    const uri = await store.start()
    const client = await new MongoClient(uri).connect()
    const mark = await client
      .db(databaseName(uri))
      .collection<{ _id: string; value: string }>('settings')
      .findOne({ _id: 'world' })
    await client.close()
    return mark?.value === 'demo' || mark?.value === 'real' ? mark.value : null
  } finally {
    await store.stop(Date.now() + 5_000)
  }
}

async function restore(): Promise<void> {
  const [name, ...more] = argumentsOf(USAGE, { allowPositionals: true }).positionals
  if (!name || more.length > 0) endWithUsage(USAGE)
  const file = resolve(name)
  if (!existsSync(file)) throw new ConfigError(`${file} is not there`)
  const tried = join(placeOf(process.env, 'real').folder, `restoring-${process.pid}`)
  mkdirSync(tried, { recursive: true, mode: 0o700 })
  try {
    copyFileSync(file, join(tried, DATA_FILE))
    chmodSync(join(tried, DATA_FILE), 0o600)
    const none = (cause?: unknown): ConfigError =>
      new ConfigError(`${file} is no backup of this program's, or damaged; nothing was restored`, { cause })
    const world = await worldIn(tried).catch((cause: unknown) => Promise.reject(none(cause)))
    if (!world) throw none()
    const data = dataOf(placeOf(process.env, world).folder)
    if (existsSync(data))
      throw new ConfigError(`${data} is not empty: a backup is restored into an empty folder only`)
    mkdirSync(dirname(data), { recursive: true, mode: 0o700 })
    renameSync(tried, data)
    process.stderr.write(`${file} is restored in ${data}\n`)
  } finally {
    rmSync(tried, { recursive: true, force: true })
    rmSync(`${tried}.sock`, { force: true })
  }
}

await orSayWhy(restore)
process.exit(0)
