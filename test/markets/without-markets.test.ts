import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { notLocked, provincesNotLocked } from '#bot/reminders/undone.ts'
import { Period } from '#shared/calendar/form.ts'
import { districtsOf } from '#shared/areas/area.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, wordsOf } from '../support/chat-room.ts'
import { type Client, saving } from '../support/client.ts'
import { jobsAt } from '../support/jobs.ts'
import { startWorld, type World } from '../support/world.ts'

const REGISTRY = '/sheets/market-registry/FY2024/5201'
const SALES = '/sheets/market-sales/2024-07/5201'
const ENTRY = {
  name: 'ตลาดเช้า',
  subdistrict: '520101',
  traders: 9,
  status: 'new',
  places: ['offline'],
  rhythm: 'weekly',
}
const sales = { form: 'market-sales', period: Period.parse('2024-07') } as const

let world: World
let kanda: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
  malee = await world.as('malee')
  await jobsAt(world, '2024-07-23T09:00:00')
}, 30_000)
afterAll(() => world.stop())

const confirm = async (sheet: string, by = kanda) => {
  const { head } = (await by.get(sheet)).body
  return by.post(`${sheet}/confirm`, { saveId: randomUUID(), version: head.version })
}
const toldTo = async (who: string, since: number): Promise<string> =>
  wordsOf((await heard(world, lineIdOf(who))).slice(since)).replaceAll('\u00a0', ' ')

test('F-2: a month of sales without a market is not confirmed, but locked with the others', async () => {
  const refused = await confirm(SALES)
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-complete' } })
  world.clock.set('2024-08-01T09:00:00+07:00')
  const lock = { saveId: randomUUID() }
  const { status, body } = await malee.post('/provinces/52/market-sales/2024-07/lock', lock)
  expect({ status, done: body.done?.length, skipped: body.skipped }).toEqual({
    status: 200,
    done: districtsOf('52').length,
    skipped: [],
  })
  const unlock = { saveId: randomUUID(), reason: 'พบตลาด', until: 'close' }
  expect((await malee.post('/provinces/52/market-sales/2024-07/unlock', unlock)).status).toBe(200)
})

test('F-2: no province is behind with sales that none of its districts has to report; with one it is, of that one', async () => {
  const now = world.deps.clock()
  expect(await provincesNotLocked(sales, now)).toEqual([])
  expect(await notLocked(sales, '52', now)).toEqual({ left: [], all: 0 })
  const added = { saveId: randomUUID(), entry: { ...ENTRY, subdistrict: '520201' } }
  const somsak = await world.as('somsak')
  expect((await somsak.post('/registries/FY2024/5202/markets', added)).status).toBe(201)
  expect(await provincesNotLocked(sales, now)).toEqual([{ province: '52', locked: 0, all: 1 }])
  expect(await notLocked(sales, '52', now)).toMatchObject({ left: [{ district: '5202' }], all: 1 })
})

test('F-2: a market that may not report is nothing to report; who has begun is behind until it is locked', async () => {
  const now = world.deps.clock()
  const chai = await world.as('chai')
  const closed = { ...ENTRY, subdistrict: '500101', status: 'not-in-use' }
  const added = await chai.post('/registries/FY2024/5001/markets', { saveId: randomUUID(), entry: closed })
  expect(added.status).toBe(201)
  const somsak = await world.as('somsak')
  const sheet = '/sheets/market-sales/2024-07/5202'
  const { row } = (await somsak.get(sheet)).body.rows[0]
  expect((await somsak.put(`${sheet}/rows/${row}`, saving())).status).toBe(200)
  expect(await provincesNotLocked(sales, now)).toEqual([{ province: '52', locked: 0, all: 1 }])
  expect((await malee.post(`${sheet}/lock`, { saveId: randomUUID(), reason: 'ตรวจแล้ว' })).status).toBe(200)
  expect(await provincesNotLocked(sales, now)).toEqual([])
  expect(await notLocked(sales, '52', now)).toEqual({ left: [], all: 1 })
  const unlock = { saveId: randomUUID(), reason: 'พบยอด', until: 'close' }
  expect((await malee.post(`${sheet}/unlock`, unlock)).status).toBe(200)
})

test('F-2: overviews and chat count only the districts that have something to report, and call nobody confirmed who is not', async () => {
  const overview = (await malee.get('/provinces/52/market-sales/2024-07')).body
  expect(overview).toMatchObject({ reporting: 1, locked: 0, byState: { draft: 1, confirmed: 0 } })
  const list = (await (await world.as('prasert')).get('/provinces?form=market-sales&period=2024-07')).body
  const [lampang, ...others] = [...list.provinces].toSorted((a, b) => b.districts - a.districts)
  expect(lampang).toMatchObject({ province: '52', districts: 1, byState: { draft: 1, confirmed: 0 } })
  expect(others.every(({ districts }) => districts === 0)).toBe(true)
  const said = async (who: 'malee' | 'chiang', text: string) =>
    wordsOf(await ask(world, who, text)).replaceAll('\u00a0', ' ')
  expect(await said('malee', 'ใครยังไม่ส่ง ตลาด')).toContain('ยืนยันแล้ว 0/1 อำเภอ')
  expect(await said('chiang', 'ใครยังไม่ส่ง ตลาด')).toContain('ไม่มีอำเภอที่มีตลาดต้องรายงาน')
  expect(await said('chiang', 'สถานะ')).not.toContain('ยอดขายตลาด')
})

test('M-9: the officer of a district without a market is reminded of its registry until it is confirmed empty', async () => {
  await allSent()
  const before = (await heard(world, lineIdOf('kanda'))).length
  await jobsAt(world, '2024-09-13T09:00:00') // T−7 of the registry
  await allSent('digest')
  const told = await toldTo('kanda', before)
  expect(told).toContain('ข้อมูลตลาด ปี 2567')
  expect(told).toContain('ยังไม่มีตลาดในรายการ ครบกำหนด 20 ก.ย.')
  expect(told).not.toContain('ยอดขายตลาด')
  expect(await confirm(REGISTRY)).toMatchObject({
    status: 200,
    body: { head: { state: 'confirmed', counts: { all: 0 } }, receipt: { counts: { all: 0 } } },
  })
  await allSent()
  const after = (await heard(world, lineIdOf('kanda'))).length
  await jobsAt(world, '2024-09-20T09:00:00') // T
  await allSent('digest')
  expect(await toldTo('kanda', after)).not.toContain('ข้อมูลตลาด ปี 2567')
})

test('M-9: a market that is added to it takes it back to draft', async () => {
  const add = { saveId: randomUUID(), entry: ENTRY }
  expect((await kanda.post('/registries/FY2024/5201/markets', add)).status).toBe(201)
  expect((await kanda.get(REGISTRY)).body.head).toMatchObject({
    state: 'draft',
    confirmed: null,
    counts: { all: 1, notEntered: 0 },
  })
  expect((await confirm(REGISTRY)).status).toBe(200)
})

test('M-9: a year that starts with last year’s markets is not confirmed before they are looked at', async () => {
  world.clock.set('2025-08-01T09:00:00+07:00')
  const next = '/sheets/market-registry/FY2025/5201'
  expect(await confirm(next)).toMatchObject({
    status: 409,
    body: { code: 'not-complete', details: { notEntered: 1 } },
  })
  const { rows, head } = (await kanda.get(next)).body
  expect({ version: head.version, state: head.state, rows: rows.length }).toEqual({
    version: 0,
    state: 'not-started',
    rows: 1,
  })
})
