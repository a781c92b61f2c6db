import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  const kanda = await world.as('kanda')
  await kanda.put('/sheets/otop-sales/2024-07/5201/rows/rice.food', saving())
}, 30_000)
afterAll(() => world.stop())

test('V-1: the province sees a line per district, also of those who have not begun', async () => {
  const malee = await world.as('malee')
  const { body } = await malee.get('/provinces/52/otop-sales/2024-07')
  expect(body.districts).toHaveLength(13)
  expect(body.districts[0]).toMatchObject({
    area: '5201',
    areaName: 'เมืองลำปาง',
    state: 'draft',
    done: 1,
    all: 5,
    total: 1_250_000,
  })
  expect(body.districts[1]).toMatchObject({
    area: '5202',
    state: 'not-started',
    done: 0,
    all: 2,
    total: 0,
    officers: ['สมศักดิ์'],
  })
  expect(body).toMatchObject({
    total: 1_250_000,
    confirmedTotal: 0,
    byState: { 'not-started': 12, draft: 1, confirmed: 0 },
  })
})

test('V-2: the Department sees the 76 provinces with their 878 districts', async () => {
  const prasert = await world.as('prasert')
  const { body } = await prasert.get('/provinces?period=2024-07')
  expect(body.provinces).toHaveLength(76)
  const districts = body.provinces.reduce((sum: number, one: { districts: number }) => sum + one.districts, 0)
  expect(districts).toBe(878)
  const lampang = body.provinces.find((one: { province: string }) => one.province === '52')
  expect(lampang).toMatchObject({ total: 1_250_000, byState: { draft: 1, 'not-started': 12 } })
})

test('V-3: my work is a card for each form and area in which I hold a post, OTOP first, and none for a guest', async () => {
  const cards = async (who: 'kanda' | 'malee' | 'prasert' | 'newcomer') =>
    (await (await world.as(who)).get('/my-work')).body.cards
  expect(await cards('kanda')).toMatchObject([
    {
      kind: 'district',
      form: 'otop-sales',
      period: '2024-07',
      head: { counts: { all: 5, notEntered: 4 } },
    },
    { kind: 'district', form: 'market-registry', period: 'FY2024', head: { counts: { all: 0 } } },
  ])
  const registry = { form: 'market-registry', period: 'FY2024' }
  expect(await cards('malee')).toMatchObject([
    { kind: 'province', form: 'otop-sales', districts: 13, total: 1_250_000 },
    { kind: 'province', ...registry },
  ])
  expect(await cards('prasert')).toMatchObject([
    { kind: 'department', form: 'otop-sales', districts: 878, byState: { draft: 1 } },
    { kind: 'department', ...registry },
  ])
  expect(await cards('newcomer')).toEqual([])
})

test('H-1 H-2: what was done is written with the deed and told newest first', async () => {
  const kanda = await world.as('kanda')
  await kanda.put(
    '/sheets/otop-sales/2024-07/5201/rows/rice.food',
    saving({ version: 1, amounts: [5, 0, 0, 0], reason: 'ลงผิด' }),
  )
  const { body } = await kanda.get('/sheets/otop-sales/2024-07/5201/history')
  expect(body.changes).toMatchObject([
    {
      act: 'saved',
      by: 'กานดา',
      before: { amounts: [1_250_000, 0, 0, 0] },
      after: { amounts: [5, 0, 0, 0] },
      why: 'ลงผิด',
    },
    { act: 'saved', before: { state: 'not-entered' } },
  ])
})

test('X-2: probes answer this machine alone, and not through a proxy', async () => {
  const asked = (path: string, headers = {}) =>
    fetch(`${world.origin}${path}`, { headers }).then(({ status }) => status)
  expect(await Promise.all(['/healthz', '/readyz', '/metrics'].map((path) => asked(path)))).toEqual([
    200, 200, 200,
  ])
  expect(await asked('/metrics', { 'x-forwarded-for': '1.2.3.4' })).toBe(404)
})

test('X-3: the OpenAPI document is made from the schemas that check', async () => {
  const document = (await (await fetch(`${world.origin}/api/openapi.json`)).json()) as {
    paths: Record<string, object>
  }
  expect(Object.keys(document.paths)).toContain('/api/sheets/{form}/{period}/{district}/rows/{row}')
  expect(JSON.stringify(document)).toContain('999999999999')
  type Operation = {
    parameters: { name: string; in: string }[]
    requestBody: { content: Record<string, { schema: { required: string[] } }> }
  }
  const { put } = document.paths['/api/sheets/{form}/{period}/{district}/rows/{row}'] as { put: Operation }
  expect(put.parameters.map(({ name }) => name)).toEqual(['form', 'period', 'district', 'row'])
  expect(put.requestBody.content['application/json']!.schema.required).toEqual([
    'saveId',
    'version',
    'state',
    'amounts',
  ])
  const { get } = document.paths['/api/sheets/{form}/{period}/{district}/history'] as { get: Operation }
  expect(get.parameters).toContainEqual(expect.objectContaining({ name: 'row', in: 'query' }))
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/session', '/api/me', '/api/config']),
  )
})
