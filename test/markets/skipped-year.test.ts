import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { provincesNotLocked } from '#bot/reminders/undone.ts'
import { Period } from '#shared/calendar/form.ts'
import { type Client, saving } from '../support/client.ts'
import { jobsAt } from '../support/jobs.ts'
import { startWorld, type World } from '../support/world.ts'

const ENTRY = { subdistrict: '520101', traders: 9, places: ['offline'], rhythm: 'weekly' }

let world: World
let kanda: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
  for (const [name, status] of Object.entries({ ตลาดเช้า: 'new', ตลาดเย็น: 'in-use', ตลาดเลิก: 'closed' }))
    await kanda.post('/registries/FY2024/5201/markets', {
      saveId: randomUUID(),
      entry: { ...ENTRY, name, status },
    })
}, 30_000)
afterAll(() => world.stop())

const named = async (sheet: string): Promise<string[]> =>
  (await kanda.get(`/sheets/${sheet}/5201`)).body.rows.map(({ name }: { name: string }) => name)

test('M-3: a year that nobody begins loses no market: the next one starts from the latest list there is', async () => {
  await jobsAt(world, '2025-10-02T09:00:00') // FY2025 has closed, and nobody wrote to it
  expect(await named('market-registry/FY2026')).toEqual(['ตลาดเช้า', 'ตลาดเย็น'])
  expect(await named('market-sales/2025-10')).toEqual(['ตลาดเช้า', 'ตลาดเย็น'])
  const sales = { form: 'market-sales', period: Period.parse('2025-10') } as const
  expect(await provincesNotLocked(sales, world.deps.clock())).toEqual([{ province: '52', locked: 0, all: 1 }])
  const version = 0
  const empty = await kanda.post('/sheets/market-registry/FY2026/5201/confirm', {
    saveId: randomUUID(),
    version,
  })
  expect(empty.body).toMatchObject({ code: 'not-complete', details: { notEntered: 2 } })
})

test('M-3: a month of such a year is filled, and its history names the markets', async () => {
  const sheet = '/sheets/market-sales/2025-10/5201'
  const { rows } = (await kanda.get(sheet)).body
  expect((await kanda.put(`${sheet}/rows/${rows[0].row}`, saving())).status).toBe(200)
  const { changes } = (await kanda.get(`${sheet}/history`)).body
  expect(changes[0]).toMatchObject({ name: 'ตลาดเช้า' })
})
