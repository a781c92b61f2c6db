import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { move } from '../support/calendar.ts'
import type { Client } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let [prasert, kanda]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[prasert, kanda] = await Promise.all((['prasert', 'kanda'] as const).map(world.as))
}, 30_000)
afterAll(() => world.stop())

const day = (text: string) => `2024-${text}T00:00:00+07:00`
const utc = (text: string) => new Date(day(text)).toISOString()
const wrong = (field: string, why: string) => ({
  status: 400,
  body: { code: 'bad-input', details: { field: `instants.${field}`, why } },
})
const july = async () => (await prasert!.get('/calendars/otop-sales/2024-07')).body.period

test('D-8: what has passed stays, nothing is moved into the past, nor nearer than five minutes', async () => {
  expect(await move(prasert!, { opensAt: day('07-24') })).toMatchObject(wrong('opensAt', 'passed'))
  expect(await move(prasert!, { opensAt: day('07-01') })).toMatchObject(wrong('opensAt', 'passed'))
  expect(await move(prasert!, { districtDueAt: '2024-07-23T09:00:00+07:00' })).toMatchObject(
    wrong('districtDueAt', 'past'),
  )
  expect(await move(prasert!, { closesAt: '2024-07-23T09:04:59.999+07:00' })).toMatchObject(
    wrong('closesAt', 'near'),
  )
  const soon = { districtDueAt: '2024-07-23T09:05:00+07:00' }
  expect((await move(prasert!, soon)).status).toBe(200)
  expect((await move(prasert!, { districtDueAt: null }, { version: 1 })).status).toBe(200)
  expect((await move(prasert!, { opensAt: null }, { version: 2 })).status).toBe(200) // it is the standard's already
})

test('D-8: opens before the districts’ due, which is not after the province’s, nor that after the close', async () => {
  const version = (await july()).version
  expect(await move(prasert!, { districtDueAt: day('08-07') }, { version })).toMatchObject(
    wrong('provinceDueAt', 'order'),
  )
  expect(await move(prasert!, { provinceDueAt: day('08-07') }, { version })).toMatchObject(
    wrong('closesAt', 'order'),
  )
  expect(
    await move(prasert!, { opensAt: day('08-20'), districtDueAt: day('08-20') }, { period: '2024-08' }),
  ).toMatchObject(wrong('districtDueAt', 'order'))
})

test('D-8: nothing lies further off than the jobs look back', async () => {
  const { version } = await july()
  expect(await move(prasert!, { closesAt: '2024-09-01T00:00:00.001+07:00' }, { version })).toMatchObject(
    wrong('closesAt', 'far'),
  )
})

test('D-8: a period that has closed is refused: exceptions are for that', async () => {
  expect(await move(prasert!, { closesAt: day('07-25') }, { period: '2024-06' })).toMatchObject({
    status: 409,
    body: { code: 'closed', details: { since: utc('07-06') } },
  })
})

test('D-8: a period must be one of the form, in each of the three', async () => {
  for (const [form, period] of [
    ['otop-sales', 'FY2024'],
    ['market-sales', 'FY2024'],
    ['market-registry', '2024-07'],
  ] as const) {
    expect(await move(prasert!, {}, { form, period })).toMatchObject({
      status: 400,
      body: { details: { field: 'period' } },
    })
    expect((await kanda!.get(`/calendars/${form}/${period}`)).status).toBe(400)
  }
  const registry = { form: 'market-registry', period: 'FY2024' }
  expect(await move(prasert!, { districtDueAt: day('09-11') }, registry)).toMatchObject({
    status: 200,
    body: { period: { calendar: { districtDueAt: utc('09-11'), closesAt: utc('10-01') }, version: 1 } },
  })
  const market = { form: 'market-sales', period: '2024-07' }
  expect(await move(prasert!, { districtDueAt: day('08-03') }, market)).toMatchObject({ status: 200 })
})

test('D-8: a reason is needed, and what is no instant is refused', async () => {
  for (const reason of ['', '   ', 'ก'.repeat(301)])
    expect((await move(prasert!, { closesAt: day('08-11') }, { reason })).status).toBe(400)
  for (const closesAt of ['tomorrow', '2024-08-11', 7])
    expect((await move(prasert!, { closesAt })).status).toBe(400)
  expect((await move(prasert!, { lockedAt: day('08-11') })).status).toBe(400)
})

test('D-5: a changed period tells the standard beside it, who changed it and why; it goes back to the standard', async () => {
  const { version } = await july()
  const saveId = randomUUID()
  const asked = { version, saveId, reason: 'น้ำท่วมภาคเหนือ' }
  const both = { provinceDueAt: day('08-09'), closesAt: day('08-11') }
  const [first, again] = [await move(prasert!, both, asked), await move(prasert!, both, asked)]
  expect(first.status).toBe(200)
  expect(again).toEqual(first)
  const seen = (await kanda!.get('/calendars/otop-sales/2024-07')).body
  expect(seen).toMatchObject({
    province: '52',
    period: {
      version: version + 1,
      calendar: { opensAt: utc('07-10'), districtDueAt: utc('07-26'), provinceDueAt: utc('08-09') },
      standard: { provinceDueAt: utc('08-06'), closesAt: utc('08-06') },
    },
  })
  expect(seen.period.changes[0]).toMatchObject({
    act: 'calendar-changed',
    by: 'ประเสริฐ',
    reason: 'น้ำท่วมภาคเหนือ',
    at: '2024-07-23T02:00:00.000Z',
  })
  expect(await move(prasert!, { closesAt: day('08-12') }, { version })).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile' },
  })
  const back = await move(prasert!, { provinceDueAt: null, closesAt: null }, { version: version + 1 })
  expect(back.body.period.calendar).toEqual(back.body.period.standard)
  expect(await july()).toEqual(back.body.period)
})

test('D-5: two who change the same period at once: one is told of the other', async () => {
  const answers = await Promise.all(
    ['08-20', '08-21', '08-22'].map((due) =>
      move(prasert!, { districtDueAt: day(due) }, { period: '2024-08' }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  expect(await count('changes', { row: 'otop-sales:2024-08' })).toBe(1)
})
