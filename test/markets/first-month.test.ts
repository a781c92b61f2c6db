import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { workingMonthAt } from '#bot/calendar/calendar-for.ts'
import { openPeriods } from '#bot/calendar/open-periods.ts'
import { dueBetween, SCHEDULE } from '#jobs/schedule.ts'
import { move, setDay } from '../support/calendar.ts'
import { type Client, saving } from '../support/client.ts'
import { setFirstMonth } from '../support/market-settings.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let [prasert, malee, somsak]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[prasert, malee, somsak] = await Promise.all((['prasert', 'malee', 'somsak'] as const).map(world.as))
}, 30_000)
afterAll(() => world.stop())

const sheet = (month: string): string => `/sheets/market-sales/${month}/5202`
const first = async () => (await prasert!.get('/market-settings')).body.firstMonth
const monthsIn = async (year: string): Promise<string[]> =>
  (await malee!.get(`/calendar-year/${year}`)).body.periods
    .filter(({ form }: { form: string }) => form === 'market-sales')
    .map(({ period }: { period: string }) => period)
const notOpen = (month: string) => ({ status: 409, body: { code: 'not-open', details: { first: month } } })
const working = (at: string) => workingMonthAt('market-sales', new Date(`${at}T09:00:00+07:00`))

test('D-20: market sales begin in July 2567, which the settings call a default; earlier months are not open and have no dates', async () => {
  expect(await first()).toEqual({ version: 0, month: '2024-07', standard: true, changes: [] })
  expect((await somsak!.get(sheet('2024-07'))).status).toBe(200)
  const answers = [
    await somsak!.get(sheet('2024-06')),
    await somsak!.put(`${sheet('2024-06')}/rows/m1.-`, saving()),
    await malee!.get('/provinces/52/market-sales/2024-06'),
    await malee!.post(`${sheet('2024-06')}/lock`, { saveId: randomUUID() }),
    await prasert!.get('/calendars/market-sales/2024-06'),
    await move(prasert!, {}, { form: 'market-sales', period: '2024-06' }),
  ]
  for (const answer of answers) expect(answer).toMatchObject(notOpen('2024-07'))
  expect(answers[0]!.body.message).toMatch(/กรกฎาคม.2567/)
  expect(await monthsIn('FY2024')).toEqual(['2024-07', '2024-08', '2024-09'])
  expect(await monthsIn('FY2023')).toEqual([])
  expect((await somsak!.get('/sheets/otop-sales/2024-06/5202')).status).toBe(200)
})

test('D-20: the month worked on is never before the first', async () => {
  expect(await working('2024-05-20')).toBe('2024-07')
  expect(await working('2024-07-03')).toBe('2024-07')
  expect(await working('2024-08-03')).toBe('2024-07')
  expect(await working('2024-08-06')).toBe('2024-08')
})

test('D-20: nothing falls due of a month before the first, and none of them is open', async () => {
  const [from, to] = [new Date('2024-05-01T00:00:00Z'), new Date('2024-08-20T00:00:00Z')]
  const due = SCHEDULE.flatMap((line) => dueBetween(line, from, to, new Set()))
  const periods = new Set(due.filter(({ form }) => form === 'market-sales').map(({ period }) => period))
  expect([...periods].toSorted()).toEqual(['2024-07'])
  expect(await openPeriods('market-sales', new Date('2024-06-20T00:00:00Z'))).toEqual({
    open: [],
    closed: null,
  })
})

test('D-20: the Department sets another with a reason, and what that changes', async () => {
  const { status, body } = await setFirstMonth(prasert!, '2024-08')
  expect(status).toBe(200)
  expect(body.firstMonth).toMatchObject({
    version: 1,
    month: '2024-08',
    standard: false,
    changes: [{ act: 'first-month-changed', by: 'ประเสริฐ', reason: 'หนังสือสั่งการ' }],
  })
  expect(await somsak!.get(sheet('2024-07'))).toMatchObject(notOpen('2024-08'))
  expect(await monthsIn('FY2024')).toEqual(['2024-08', '2024-09'])
  expect(await working('2024-08-03')).toBe('2024-08')
  expect(await setDay(malee!, 28, { form: 'market-sales', from: '2024-07' })).toMatchObject({
    status: 400,
    body: { details: { field: 'from', why: 'before-first' } },
  })
  expect((await setFirstMonth(prasert!, '2024-09')).body.code).toBe('changed-meanwhile')
  expect((await setFirstMonth(prasert!, '2024-09', { version: 1, reason: ' ' })).status).toBe(400)
  expect((await setFirstMonth(malee!, '2024-09', { version: 1 })).status).toBe(403)
})

test('D-20: refused: an earlier month that has closed, and a later one than a month that has begun', async () => {
  expect(await setFirstMonth(prasert!, '2024-06', { version: 1 })).toMatchObject({
    status: 400,
    body: { details: { field: 'month', why: 'over' } },
  })
  expect((await setFirstMonth(prasert!, '2024-07', { version: 1 })).status).toBe(200)
  const entry = { name: 'ตลาดวัดใหม่', subdistrict: '520201', traders: 9, status: 'new' }
  const added = await somsak!.post('/registries/FY2024/5202/markets', {
    saveId: randomUUID(),
    entry: { ...entry, places: ['offline'], rhythm: 'daily' },
  })
  const { row } = added.body.row
  expect((await somsak!.put(`${sheet('2024-07')}/rows/${row}`, saving())).status).toBe(200)
  expect(await setFirstMonth(prasert!, '2024-08', { version: 2 })).toMatchObject({
    status: 400,
    body: { details: { field: 'month', why: 'begun' } },
  })
})
