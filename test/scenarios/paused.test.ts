import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CAST } from '#bot/seed/cast.data.ts'
import { saving, signIn } from '../support/client.ts'
import { processOf } from '../support/processes.ts'
import { type Product, startProduct } from '../support/product.ts'
import { until } from '../support/until.ts'

const SHEET = '/sheets/otop-sales/2024-07/5201'
/** The probe waits two seconds for the store; a busy machine is given as much again. */
const READY_MS = 5_000
/** Longest that two saves, one after the other, may wait for a store that hangs. */
const IN_TIME_MS = 35_000
let folder: string
let product: Product

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yod-paused-'))
  product = await startProduct(folder)
}, 90_000)
afterAll(async () => {
  await product.stop()
  await rm(folder, { recursive: true, force: true })
}, 20_000)

const readiness = async (): Promise<number> => (await fetch(`${product.origin}/readyz`)).status

test('E-14: a store that stands still is away: not ready, saves are answered in time, and nothing is lost when it goes on', async () => {
  const kanda = await signIn(product.origin, product.simulator, CAST.find(({ id }) => id === 'kanda')!.userId)
  const before = (await kanda.get(SHEET)).body
  const saves = (before.rows as { row: string; version: number }[]).slice(0, 8).map(({ row, version }) => {
    const body = saving({ version })
    return () => kanda.put(`${SHEET}/rows/${row}`, body)
  })
  const store = processOf(product.pid, 'embedded-mongo/cli.ts')!
  const underWay = saves.slice(0, 4).map((save) => save())
  process.kill(store, 'SIGSTOP')
  try {
    const stopped = Date.now()
    expect(await readiness()).toBe(503)
    expect(Date.now() - stopped).toBeLessThan(READY_MS)
    for (const answer of await Promise.all([...underWay, ...saves.slice(4).map((save) => save())]))
      if (answer.status !== 200) expect(answer).toMatchObject({ status: 503, body: { code: 'away' } })
    expect(await saves.at(-1)!()).toMatchObject({ status: 503 })
    expect(Date.now() - stopped).toBeLessThan(IN_TIME_MS)
  } finally {
    process.kill(store, 'SIGCONT')
  }
  await until(readiness, (status) => status === 200)
  for (const save of saves) expect(await save()).toMatchObject({ status: 200 })
  const after = (await kanda.get(SHEET)).body
  expect(after.head.version).toBe(before.head.version + saves.length)
  expect(after.rows.slice(0, 8)).toEqual(
    before.rows
      .slice(0, 8)
      .map(({ version }: { version: number }) => expect.objectContaining({ version: version + 1 })),
  )
  expect(processOf(product.pid, 'embedded-mongo/cli.ts')).toBe(store)
}, 120_000)
