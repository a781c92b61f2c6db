import { chmodSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { MongoClient } from 'mongodb'
import { ConfigError } from '#bot/config.ts'
import { findRunning } from '#bot/demo-folder.ts'
import { orSayWhy } from '#bot/lifetime.ts'
import { argumentsOf, endWithUsage } from './arguments.ts'
import { dataOf, storePart } from './stand-ins.ts'
import { whichWorld } from './which-world.ts'

const USAGE = 'npm run backup -- FILE [--demo | --real]'

async function copyTo(uri: string, file: string): Promise<void> {
  const client = await new MongoClient(uri).connect()
  try {
    await client.db('admin').command({ backup: 1, file })
    chmodSync(file, 0o600)
  } finally {
    await client.close()
  }
}

async function backup(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const options = { demo: flag, real: flag }
  const { values, positionals } = argumentsOf(USAGE, { allowPositionals: true, options })
  const [name, ...more] = positionals
  if (!name || more.length > 0) endWithUsage(USAGE)
  if (process.env['MONGODB_URI'])
    throw new ConfigError('this backs up the embedded store; for MONGODB_URI use mongodump')
  const file = resolve(name)
  if (existsSync(file)) throw new ConfigError(`${file} is already there`)
  const { folder } = await whichWorld(process.env, values)
  const running = await findRunning(folder)
  if (!running && !existsSync(dataOf(folder))) throw new ConfigError(`${folder} holds no store`)
  const store = running ? null : storePart(dataOf(folder))
  try {
    await copyTo(running?.mongodbUri ?? (await store!.start()), file)
  } finally {
    await store?.stop(Date.now() + 5_000)
  }
  process.stderr.write(`${folder} is backed up in ${file}\n`)
}

process.umask(0o077) // the copy belongs to this user alone from its first byte
await orSayWhy(backup)
process.exit(0)
