import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CAST } from '#bot/seed/cast.data.ts'
import { type Client, signIn } from '../support/client.ts'
import { processOf } from '../support/processes.ts'
import { type Product, startProduct } from '../support/product.ts'
import { toldSince } from '../support/told.ts'
import { until } from '../support/until.ts'

const SHEET = '/sheets/otop-sales/2024-08/5201'
const QUIET_MS = 60_000
let folder: string
let product: Product
let mali: Client

const userOf = (id: string): string => CAST.find((one) => one.id === id)!.userId
const holders = (role: string): string[] =>
  CAST.filter(({ post }) => post?.role === role && post.area !== '5201').map(({ id }) => id)
const OFFICERS = holders('district-officer')
const HEADS = holders('district-head')
const PROVINCE = ['mali', 'anan']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yod-reminders-'))
  product = await startProduct(folder)
  mali = await signIn(product.origin, product.simulator, userOf('mali'))
}, 90_000)
afterAll(async () => {
  await product.stop()
  await rm(folder, { recursive: true, force: true })
}, 20_000)

const line = async (path: string, body?: object) => {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${product.simulator}/simulator/${path}`, body ? sent : {})
  return (await answer.json()) as any
}
/** It is that time; the jobs have looked at what is due. */
const at = (iso: string) => line('clock', { to: `2024-${iso}:00+07:00` })
const kill = (file: string): boolean => process.kill(processOf(product.pid, file)!, 'SIGKILL')

const toldAll = (id: string): Promise<string[]> => toldSince(product.simulator, userOf(id), '2024-08-10')
/** Of OTOP sales; the cards of the market forms stand in the same messages, or in some of their own. */
const told = async (id: string): Promise<string[]> =>
  (await toldAll(id)).filter((words) => !words.includes('ตลาด'))
/** Looks until all these people have been told so many messages in all; more are looked for at the end. */
const heard = (ids: readonly string[], each: number): Promise<number[]> =>
  until(
    () => Promise.all(ids.map(async (id) => (await told(id)).length)),
    (counts) => counts.every((count) => count >= each),
    QUIET_MS,
  )

test('R-1, R-4, R-9: August 2567: outages, kills and a clock that jumps, each message once, none to who is done', async () => {
  await at('08-10T00:00')
  await at('08-13T09:00') // the 10th is a Saturday, the 12th a holiday
  await heard([...OFFICERS, 'kanda', 'nipa'], 1)

  await at('08-14T10:00')
  const kanda = await signIn(product.origin, product.simulator, userOf('kanda'))
  const { rows } = (await kanda.get(SHEET)).body
  const left = rows.map(({ row, version }: { row: string; version: number }) => ({ row, version }))
  await kanda.post(`${SHEET}/rest-none`, { saveId: randomUUID(), rows: left })
  const { head } = (await kanda.get(SHEET)).body
  expect((await kanda.post(`${SHEET}/confirm`, { saveId: randomUUID(), version: head.version })).status).toBe(
    200,
  )
  await heard(['kanda'], 2)
  await heard(['wichai'], 1)
  const wichai = await signIn(product.origin, product.simulator, userOf('wichai'))
  const confirmed = (await wichai.get(SHEET)).body.head
  const certified = await wichai.post(`${SHEET}/certify`, {
    saveId: randomUUID(),
    version: confirmed.version,
  })
  expect(certified.status).toBe(200)

  await line('faults', { kind: 'down' })
  await at('08-20T09:00')
  await at('08-20T10:00')
  await line('faults', { kind: null })
  await heard(OFFICERS, 2)

  await line('faults', { kind: 'accept-then-drop' })
  await at('08-23T09:00') // T is Sunday the 25th: T−1 and T fall on this Friday
  await heard(OFFICERS, 3)
  await line('faults', { kind: null })
  await at('08-23T13:00')
  await at('08-23T15:00')
  kill('bot/main.ts')
  await heard(HEADS, 1)

  const moved = at('08-26T09:00')
  kill('jobs/main.ts')
  await moved
  await heard(PROVINCE, 1)

  await at('09-03T10:00') // a machine that slept: T+2, P−4 and P−2 have passed
  await heard(PROVINCE, 2)
  await heard(OFFICERS, 4)
  await at('09-05T09:00')
  await heard(PROVINCE, 3)
  await at('09-05T16:00')
  await heard([...PROVINCE, 'prasert'], 1)
  await heard(PROVINCE, 4)
  await at('09-06T08:30')
  await heard(['prasert'], 2)
  await allSettled()

  for (const id of OFFICERS) {
    const district = CAST.find((one) => one.id === id)!.post!.area
    const count = (await mali.get(`/sheets/otop-sales/2024-08/${district}`)).body.head.counts.notEntered
    const open = `ยอด OTOP ส.ค. 67: เหลือ ${count} แถว ครบกำหนด 25 ส.ค.`
    expect([id, ...(await told(id))]).toEqual([
      id,
      `08-13T09 ${open}`,
      `08-20T10 ${open}`,
      `08-23T09 ${open}`,
      `09-03T10 ยอด OTOP ส.ค. 67: เหลือ ${count} แถว เลยกำหนด 25 ส.ค.`,
    ])
  }
  for (const id of [...OFFICERS, ...PROVINCE]) {
    const cards = await toldAll(id)
    expect(cards.length).toBe(new Set(cards).size)
    expect(new Set(cards.map((words) => words.slice(0, 5))).size).toBeLessThanOrEqual(7)
  }
  for (const id of HEADS)
    expect([id, ...(await told(id))]).toEqual([
      id,
      '08-23T15 รับรองยอด OTOP ส.ค. 67: อำเภอยังไม่ยืนยัน ครบกำหนด 25 ส.ค.',
    ])
  for (const id of PROVINCE)
    expect((await told(id)).map((words) => words.slice(0, 8))).toEqual([
      '08-26T09',
      '09-03T10',
      '09-05T09',
      '09-05T16',
    ])
  expect((await told('prasert')).map((words) => words.slice(0, 8))).toEqual(['09-05T16', '09-06T08'])
  expect([(await told('kanda')).length, (await told('nipa')).length, (await told('wichai')).length]).toEqual([
    2, 1, 1,
  ])
}, 300_000)

/** Nothing is owed any more, so that what would come twice has come. */
const allSettled = (): Promise<unknown> =>
  until(
    async () => (await (await fetch(`${product.origin}/metrics`)).text()).match(/yod_outbox\S* (\d+)/)?.[1],
    (owed) => owed === '0',
    QUIET_MS,
  )
