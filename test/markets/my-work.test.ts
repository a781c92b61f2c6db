import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const REGISTRY = '/sheets/market-registry/FY2024/5202'
const SALES = '/sheets/market-sales/2024-07/5202'
const ENTRY = {
  name: 'ตลาดนัดวัดใหม่',
  subdistrict: '520201',
  traders: 24,
  status: 'in-use',
  places: ['offline'],
  rhythm: 'weekly',
}

let world: World
let somsak: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  somsak = await world.as('somsak')
  malee = await world.as('malee')
}, 30_000)
afterAll(() => world.stop())

type Card = { form: string; period: string }
const work = async (): Promise<{ cards: Card[]; done: Card[] }> => (await somsak.get('/my-work')).body
const formsOf = async (): Promise<string[]> => (await work()).cards.map(({ form }) => form)
const confirm = async (sheet: string) => {
  const { head } = (await somsak.get(sheet)).body
  return somsak.post(`${sheet}/confirm`, { saveId: randomUUID(), version: head.version })
}

test('M-30: a district without a market has no sales to report, but the registry to keep', async () => {
  expect(await formsOf()).toEqual(['otop-sales', 'market-registry'])
})

test('M-30: its first market makes the month of sales a card of its own, between OTOP sales and the registry', async () => {
  const entry = { saveId: randomUUID(), entry: ENTRY }
  expect((await somsak.post('/registries/FY2024/5202/markets', entry)).status).toBe(201)
  const { cards } = await work()
  expect(cards).toMatchObject([
    { form: 'otop-sales', period: '2024-07' },
    { form: 'market-sales', period: '2024-07', head: { counts: { all: 1, notEntered: 1 } } },
    { form: 'market-registry', period: 'FY2024', head: { state: 'draft', counts: { notEntered: 0 } } },
  ])
})

test('M-30: the registry stays in my work until it is locked, then stands among what is done', async () => {
  expect((await confirm(REGISTRY)).status).toBe(200)
  expect(await formsOf()).toContain('market-registry')
  const { head } = (await malee.get(REGISTRY)).body
  const lock = { saveId: randomUUID(), version: head.version }
  expect((await malee.post(`${REGISTRY}/lock`, lock)).status).toBe(200)
  const { cards, done } = await work()
  expect(cards.map(({ form }) => form)).toEqual(['otop-sales', 'market-sales'])
  expect(done).toMatchObject([{ form: 'market-registry', period: 'FY2024', state: 'confirmed' }])
})

test('M-31: a market that was not held is a row without sales with that as its reason', async () => {
  const [row] = (await somsak.get(SALES)).body.rows
  const none = saving({ version: 0, state: 'no-sales', amounts: [0, 0, 0, 0], reason: 'ไม่ได้จัดตลาด' })
  expect((await somsak.put(`${SALES}/rows/${row.row}`, none)).status).toBe(200)
  expect((await somsak.get(SALES)).body.rows).toMatchObject([{ state: 'no-sales', reason: 'ไม่ได้จัดตลาด' }])
})

test('M-30: the Department finds each form in the list of provinces, and the province in its own month', async () => {
  expect((await confirm(SALES)).status).toBe(200)
  const prasert = await world.as('prasert')
  const list = (await prasert.get('/provinces?period=2024-07&form=market-sales')).body.provinces
  expect(list.find((one: { province: string }) => one.province === '52').byState).toMatchObject({
    confirmed: 1,
  })
  const { districts } = (await malee.get('/provinces/52/market-sales/2024-07')).body
  expect(districts.find((one: { area: string }) => one.area === '5202')).toMatchObject({ state: 'confirmed' })
})
