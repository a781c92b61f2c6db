import { createHmac, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { CAST } from '#bot/seed/cast.data.ts'
import { type Client, signIn } from '../support/client.ts'
import { processOf } from '../support/processes.ts'
import { type Product, startProduct } from '../support/product.ts'
import { until } from '../support/until.ts'

const SHEET = '/sheets/otop-sales/2024-07/5201'
const PARTS = ['embedded-mongo/cli.ts', 'bot/main.ts']
/** A disk that stalls is waited for; what is asked is that nothing is lost. */
const BACK_MS = 90_000
const WORKERS = 8
let folder: string
let product: Product
let store: MongoClient

const userOf = (id: string): string => CAST.find((one) => one.id === id)!.userId

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yod-killed-'))
  product = await startProduct(folder)
  const running = JSON.parse(await readFile(join(folder, 'demo/running.json'), 'utf8')) as {
    mongodbUri: string
  }
  store = new MongoClient(running.mongodbUri)
}, 90_000)
afterAll(async () => {
  await store.close()
  await product.stop()
  await rm(folder, { recursive: true, force: true })
}, 20_000)

/** A request that waits as long as LINE or a phone would. */
const impatient = <T>(request: Promise<T>): Promise<T> =>
  Promise.race([
    request,
    pause(8_000, null, { ref: false }).then(() => Promise.reject(new Error('no answer'))),
  ])

/** Sends the same request until it is answered by the living: 503, broken connections and silence are tried again. */
async function insist(send: () => Promise<{ status: number }>): Promise<number> {
  const tried = () =>
    impatient(send()).then(
      (answer) => answer.status,
      () => 503,
    )
  return until(tried, (status) => status !== 503, BACK_MS)
}

/** kill -9 of store and bot in turn, each time after both are there, while `alive` lasts. */
async function killInTurn(times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    const victim = await until(
      async () => processOf(product.pid, PARTS[nth % 2]!),
      (pid) => pid !== null,
    )
    process.kill(victim!, 'SIGKILL')
    const ready = () =>
      fetch(`${product.origin}/readyz`).then(
        (answer) => answer.status,
        () => 503,
      )
    await until(ready, (status) => status === 200, BACK_MS)
  }
}

test('S-6: kill -9 of store and bot under saves: none acknowledged is lost, none counts twice', async () => {
  const clients = await Promise.all(
    Array.from({ length: WORKERS }, () => signIn(product.origin, product.simulator, userOf('kanda'))),
  )
  const { rows } = (await clients[0]!.get(SHEET)).body
  const before = new Map<string, number>(
    rows.map((row: { row: string; version: number }) => [row.row, row.version]),
  )
  const began = new Date((await clients[0]!.get('/me')).body.now)
  const acknowledged = new Map<string, number>()
  const killing = { goesOn: true }
  const work = async (client: Client, row: string): Promise<void> => {
    for (let version = before.get(row)!; killing.goesOn; version += 1) {
      const body = { saveId: randomUUID(), version, state: 'amounts', amounts: [version + 1, 0, 0, 0] }
      expect(await insist(() => client.put(`${SHEET}/rows/${row}`, body))).toBe(200)
      acknowledged.set(row, version + 1)
    }
  }
  const workers = clients.map((client, at) => work(client, rows[at].row))
  await killInTurn(6)
  killing.goesOn = false
  await Promise.all(workers)
  const after = (await clients[0]!.get(SHEET)).body
  const changes = store.db('yod-chumchon').collection('changes')
  for (const [row, version] of acknowledged) {
    const now = after.rows.find((one: { row: string }) => one.row === row)
    expect([row, now.version, now.amounts[0]]).toEqual([row, version, version])
    const saved = { sheet: 'otop-sales:2024-07:5201', row, act: 'saved', at: { $gte: began } }
    expect([row, await changes.countDocuments(saved)]).toEqual([row, version - before.get(row)!])
  }
  const total = after.rows.reduce(
    (sum: number, row: { amounts: number[] }) => sum + row.amounts.reduce((a, b) => a + b, 0),
    0,
  )
  expect(after.head.total).toBe(total)
}, 300_000)

test('C-1: kill -9 of store and bot under webhooks: each acknowledged event takes effect once', async () => {
  const head = await signIn(product.origin, product.simulator, userOf('mali'))
  const secret = (
    JSON.parse(await readFile(join(folder, 'demo/demo.json'), 'utf8')) as { channelSecret: string }
  ).channelSecret
  const codes = await Promise.all(
    Array.from(
      { length: 12 },
      async (_, at) =>
        (await head.post('/invites', { role: 'district-officer', area: '5204', name: `คนที่ ${at}` })).body
          .code as string,
    ),
  )
  const guests = codes.map((code, at) => ({ code, userId: `U${String(at).padStart(32, 'e')}` }))
  const killed = killInTurn(4)
  for (const guest of guests) {
    await fetch(`${product.simulator}/simulator/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...guest, name: guest.code }),
    })
    const event = webhookOf(guest, secret)
    expect(await insist(event)).toBe(200)
    expect(await insist(event)).toBe(200) // delivered again
  }
  await killed
  const db = store.db('yod-chumchon')
  const officers = { area: '5204', role: 'district-officer' }
  const looked = async () => ({
    posts: await db.collection('posts').countDocuments(officers),
    inbox: await db
      .collection('inbox')
      .aggregate([{ $group: { _id: '$state', events: { $sum: 1 } } }])
      .toArray(),
  })
  await until(looked, ({ posts }) => posts >= guests.length + 1, 60_000)
  expect((await looked()).posts).toBe(guests.length + 1)
}, 300_000)

function webhookOf(
  guest: { code: string; userId: string },
  secret: string,
): () => Promise<{ status: number }> {
  const event = {
    type: 'message',
    mode: 'active',
    timestamp: Date.now(),
    webhookEventId: randomUUID().replaceAll('-', '').slice(0, 26).toUpperCase(),
    deliveryContext: { isRedelivery: false },
    source: { type: 'user', userId: guest.userId },
    message: { type: 'text', id: String(Date.now()), text: guest.code },
  }
  const body = JSON.stringify({ destination: 'U', events: [event] })
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  const headers = { 'content-type': 'application/json', 'x-line-signature': signature }
  return () => fetch(`${product.origin}/webhook`, { method: 'POST', body, headers })
}
