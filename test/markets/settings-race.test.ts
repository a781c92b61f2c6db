import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { setColumns, setFirstMonth } from '../support/market-settings.ts'
import { startWorld, type World } from '../support/world.ts'

const SALES = '/sheets/market-sales/2024-07/5202'
const ENTRY = {
  name: 'ตลาดวัดใหม่',
  subdistrict: '520201',
  traders: 9,
  status: 'in-use',
  places: ['offline'],
  rhythm: 'weekly',
}

let world: World
let prasert: Client
let somsak: Client
let row: string

beforeEach(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[prasert, somsak] = await Promise.all([world.as('prasert'), world.as('somsak')])
  const added = await somsak.post('/registries/FY2024/5202/markets', { saveId: randomUUID(), entry: ENTRY })
  row = added.body.row.row
}, 30_000)
afterEach(() => world.stop())

const save = (amounts: number[]) => somsak.put(`${SALES}/rows/${row}`, saving({ amounts }))

test('M-42: of the first save of a month and a change of its columns at once only one goes through', async () => {
  const [saved, set] = await Promise.all([
    save([0, 500, 0, 0]),
    setColumns(prasert, '2024-07', [[0, 'เดียว']]),
  ])
  expect([saved.status, set.status].toSorted()).toEqual([200, 400])
  const { columns, rows } = (await somsak.get(SALES)).body
  const shown = new Set(columns.map(({ at }: { at: number }) => at))
  expect(rows[0].amounts.every((amount: number, at: number) => amount === 0 || shown.has(at))).toBe(true)
})

test('D-20: of the first save of a month and a later first month at once only one goes through', async () => {
  const [saved, set] = await Promise.all([save([500, 0, 0, 0]), setFirstMonth(prasert, '2024-08')])
  expect([saved.status, set.status].filter((status) => status === 200)).toHaveLength(1)
  expect((await somsak.get(SALES)).status).toBe(saved.status === 200 ? 200 : 409)
})
