import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let [prasert, malee, kanda]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[prasert, malee, kanda] = await Promise.all((['prasert', 'malee', 'kanda'] as const).map(world.as))
}, 30_000)
afterAll(() => world.stop())

test('D-5: a fiscal year in one answer: twelve months of two forms and the registry, as the reader’s province has them', async () => {
  const { body } = await malee!.get('/calendar-year/FY2024')
  expect(body).toMatchObject({ year: 'FY2024', province: '52', provinceName: 'ลำปาง' })
  const periods = (form: string) =>
    body.periods
      .filter((one: { form: string }) => one.form === form)
      .map((one: { period: string }) => one.period)
  expect(periods('otop-sales')).toHaveLength(12)
  expect(periods('otop-sales')[0]).toBe('2023-10')
  expect(periods('market-sales').at(-1)).toBe('2024-09')
  expect(periods('market-registry')).toEqual(['FY2024'])
  expect((await prasert!.get('/calendar-year/FY2024')).body.province).toBeNull()
  expect((await malee!.get('/calendar-year/2024')).status).toBe(400)
  for (const path of ['/calendar-year/FY2024', '/calendars/otop-sales/2024-07']) {
    expect((await prasert!.get(`${path}?province=50`)).body.province).toBe('50')
    for (const reader of [malee!, kanda!]) expect((await reader.get(`${path}?province=50`)).status).toBe(404)
    expect((await kanda!.get(`${path}?province=52`)).status).toBe(200)
  }
})

test('D-10: holidays are a table of days, each once, changed as a whole with a reason', async () => {
  const { version, days } = (await kanda!.get('/holidays')).body
  expect(days).toContain('2024-07-29')
  const put = (body: object) => prasert!.put('/holidays', { saveId: randomUUID(), version, ...body })
  const reason = 'มติคณะรัฐมนตรี'
  expect((await put({ days: ['2024-02-30'], reason })).status).toBe(400)
  expect((await put({ days: ['2024-07-30'], reason: ' ' })).status).toBe(400)
  const many = Array.from({ length: 401 }, () => '2024-07-30')
  expect((await put({ days: many, reason })).status).toBe(400)
  const saved = await put({ days: ['2024-07-30', '2024-07-22', '2024-07-30'], reason })
  expect(saved).toMatchObject({
    status: 200,
    body: { version: version + 1, days: ['2024-07-22', '2024-07-30'] },
  })
  expect((await put({ days: [], reason })).body.code).toBe('changed-meanwhile')
  expect((await malee!.get('/holidays')).body).toEqual(saved.body)
  expect(saved.body.changes[0]).toMatchObject({ act: 'holidays-changed', by: 'ประเสริฐ', reason })
})
