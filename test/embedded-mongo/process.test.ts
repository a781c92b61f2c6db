import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { spawnEmbedded, startEmbedded } from '#embedded-mongo/index.ts'
import { newFolder, refused } from './open-store.ts'

const CLI = fileURLToPath(new URL('../../embedded-mongo/cli.ts', import.meta.url))
const base = newFolder()
afterAll(() => rmSync(base, { recursive: true, force: true }))

let count = 0
const place = () => {
  const folder = join(base, `f${(count += 1)}`)
  mkdirSync(folder)
  return { folder, socket: join(folder, 'm.sock') }
}

const mode = (file: string) => statSync(file).mode & 0o777

describe('the child process', () => {
  test('keeps its folder and socket to this user, and ends with code 0 on SIGTERM', async () => {
    const { folder, socket } = place()
    const store = await spawnEmbedded({ folder, socket })
    expect(store.uri).toBe(`mongodb://${encodeURIComponent(socket)}/?directConnection=true`)
    expect([mode(folder), mode(socket), mode(join(folder, 'data.db'))]).toEqual([0o700, 0o600, 0o600])
    await store.stop()
    expect(await store.exited).toMatchObject({ code: 0, message: '' })
  })

  test('ends when its parent lets go of it', async () => {
    const { folder, socket } = place()
    const child = spawn(process.execPath, [CLI, '--folder', folder, '--socket', socket], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    await once(child.stdout, 'data')
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('a second one on the folder is refused at once, with code 2 and the name of the folder', async () => {
    const { folder, socket } = place()
    const store = await spawnEmbedded({ folder, socket })
    await expect(spawnEmbedded({ folder, socket: `${socket}2.sock` })).rejects.toThrow(folder)
    const child = spawn(process.execPath, [CLI, '--folder', folder, '--socket', `${socket}3.sock`], {
      stdio: 'ignore',
    })
    expect(await once(child, 'exit')).toEqual([2, null])
    await store.stop()
  })

  test('a path too long for a socket is given a shorter one', async () => {
    const { folder } = place()
    const store = await startEmbedded({ folder, listen: { socket: join(folder, `${'x'.repeat(120)}.sock`) } })
    const client = await MongoClient.connect(store.uri)
    expect(await client.db('x').command({ ping: 1 })).toEqual({ ok: 1 })
    await client.close()
    await store.stop()
  })

  test('wrong arguments: code 1', async () => {
    const child = spawn(process.execPath, [CLI, '--folder', base], { stdio: 'ignore' })
    expect(await once(child, 'exit')).toEqual([1, null])
  })
})

test('a backup taken while it works is a whole store when put into an empty folder', async () => {
  const [first, second] = [place(), place()]
  const store = await startEmbedded({ folder: first.folder, listen: { socket: first.socket } })
  const client = await MongoClient.connect(store.uri)
  const c = client.db('x').collection('c')
  await c.createIndex({ a: 1 }, { unique: true })
  const end = new AbortController()
  const writer = async () => {
    for (let a = 0; !end.signal.aborted; a += 1)
      await c.insertMany(
        [
          { a, half: 1 },
          { a: -a - 1, half: 2 },
        ],
        { ordered: true },
      )
  }
  const writing = writer()
  const file = join(second.folder, 'data.db')
  const backup = () => client.db('admin').command({ backup: 1, file })
  await backup()
  await refused(backup(), 2)
  end.abort()
  await writing
  await client.close()
  await store.stop()
  const restored = await startEmbedded({ folder: second.folder, listen: { socket: second.socket } })
  const again = await MongoClient.connect(restored.uri)
  const copy = again.db('x').collection('c')
  expect(await copy.countDocuments({ half: 1 })).toBe(await copy.countDocuments({ half: 2 }))
  await again.close()
  await restored.stop()
  copyFileSync(file, join(base, 'kept.db'))
  expect(statSync(join(base, 'kept.db')).size).toBeGreaterThan(0)
})

test('what was written is there after the next start', async () => {
  const { folder, socket } = place()
  for (let start = 1; start <= 2; start += 1) {
    const store = await startEmbedded({ folder, listen: { socket } })
    const client = await MongoClient.connect(store.uri)
    const c = client.db('x').collection<{ _id: number }>('c')
    await c.createIndex({ tags: 1 })
    await c.insertOne({ _id: start, tags: [start, 0] } as { _id: number })
    expect(await c.countDocuments({ tags: 0 })).toBe(start)
    await client.close()
    await store.stop()
  }
})
