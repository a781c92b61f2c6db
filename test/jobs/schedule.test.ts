import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Due, dueBetween, SCHEDULE, sortOut } from '#jobs/schedule.ts'
import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import { isFree } from '#shared/calendar/holidays.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { Month } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { remindersOf } from '#shared/calendar/reminders.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'

const HOLIDAYS = new Set<Day>(HOLIDAYS_2024)
const lineOf = (name: string) => SCHEDULE.find((line) => line.name === name)!
const at = (iso: string) => new Date(`${iso}:00+07:00`)
const inBangkok = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
const duesIn = (name: string, from: string, to: string, form: Form, holidays = HOLIDAYS): Due[] =>
  dueBetween(lineOf(name), at(from), at(to), holidays).filter((due) => due.form === form)
const dues = (name: string, from: string, to: string, holidays = HOLIDAYS): string[] =>
  duesIn(name, from, to, 'otop-sales', holidays).map((due) => inBangkok(due.at))
/** Of another form, in July to September 2567. */
const duesOf = (form: Form, name: string, from = '2024-07-20T00:00', to = '2024-10-02T00:00'): string[] =>
  duesIn(name, from, to, form).map((due) => `${due.period} ${inBangkok(due.at)}`)

describe('the instants of July 2567', () => {
  test("R-1: officers are reminded when it opens, on T−5, T−1, T at 13:00 and T+2, T the district's last day", () => {
    expect(dues('remind-officers', '2024-07-10T00:00', '2024-08-09T00:00')).toEqual([
      '2024-07-10T09:00',
      '2024-07-19T09:00', // the 20th is a Saturday
      '2024-07-24T09:00',
      '2024-07-25T13:00',
      '2024-07-30T09:00', // the 27th is a Saturday, the 29th a holiday
    ])
    expect(dues('remind-heads', '2024-07-10T00:00', '2024-08-09T00:00')).toEqual(['2024-07-25T15:00'])
  })

  test('R-4: the Department is told on P at 16:00 and on the day of the close at 08:30, on any day', () => {
    expect(dues('remind-department', '2024-09-10T00:00', '2024-10-09T00:00')).toEqual([
      '2024-10-05T16:00', // a Saturday
      '2024-10-06T08:30',
    ])
  })

  test('R-1: with an early due day nobody is reminded of a month that has not opened', () => {
    const early = remindersOf(
      'otop-sales',
      'district-officer',
      calendarOf(Month.parse('2024-07'), { dueDay: 12 }),
      HOLIDAYS,
    )
    expect(early.map(({ at: when }) => inBangkok(when))).toEqual([
      '2024-07-10T09:00',
      '2024-07-11T09:00',
      '2024-07-12T13:00',
      '2024-07-15T09:00',
    ])
  })

  test('R-2: an officers’ reminder of a free day moves to the working day before', () => {
    // T is Sunday 25 August, so T−1 is a Saturday.
    const middle = (holidays = HOLIDAYS) =>
      dues('remind-officers', '2024-08-21T00:00', '2024-08-26T00:00', holidays)
    expect(middle()).toEqual(['2024-08-23T09:00', '2024-08-23T13:00'])
    expect(middle(new Set<Day>([...HOLIDAYS, '2024-08-23']))).toEqual([
      '2024-08-22T09:00',
      '2024-08-22T13:00',
    ])
  })

  test('R-4: the province is reminded the day after the due, P−4, P−2 and twice on P; 3 August is a Saturday', () => {
    expect(dues('remind-province', '2024-07-10T00:00', '2024-08-09T00:00')).toEqual([
      '2024-07-26T09:00',
      '2024-08-01T09:00',
      '2024-08-02T09:00',
      '2024-08-05T09:00',
      '2024-08-05T16:00',
    ])
  })

  test('R-4: what tells that the due has passed moves to the working day after; the last two stay on any day', () => {
    const august = dues('remind-province', '2024-10-10T00:00', '2024-11-09T00:00')
    expect(august[0]).toBe('2024-10-28T09:00') // 26 October is a Saturday
    expect(dues('remind-province', '2024-09-10T00:00', '2024-10-09T00:00').slice(-2)).toEqual([
      '2024-10-05T09:00', // a Saturday
      '2024-10-05T16:00',
    ])
  })

  test('D-4: a month closes at the first instant of the sixth', () => {
    expect(dues('close-month', '2024-07-10T00:00', '2024-08-09T00:00')).toEqual(['2024-08-06T00:00'])
  })

  test('R-1: of market sales officers are reminded on T−2 and on T at 13:00, from the first month on; no head is', () => {
    expect(duesOf('market-sales', 'remind-officers', '2024-01-01T00:00')).toEqual([
      '2024-07 2024-07-26T09:00', // the 29th is a holiday after a weekend
      '2024-07 2024-07-31T13:00',
      '2024-08 2024-08-29T09:00',
      '2024-08 2024-08-30T13:00', // the 31st is a Saturday
      '2024-09 2024-09-27T09:00', // the 28th is a Saturday
      '2024-09 2024-09-30T13:00',
    ])
    expect(duesOf('market-sales', 'remind-heads')).toEqual([])
  })

  test('R-1: of the registry officers are reminded on T−30, T−7 and T, each at 09:00, once a fiscal year', () => {
    expect(duesOf('market-registry', 'remind-officers', '2023-12-01T00:00')).toEqual([
      'FY2024 2024-08-21T09:00',
      'FY2024 2024-09-13T09:00',
      'FY2024 2024-09-20T09:00',
    ])
  })

  test('R-4: the province locks each form by its own dates', () => {
    expect(duesOf('market-sales', 'remind-province', '2024-07-20T00:00', '2024-08-09T00:00')).toEqual([
      '2024-07 2024-08-01T09:00',
      '2024-07 2024-08-02T09:00',
      '2024-07 2024-08-05T09:00',
      '2024-07 2024-08-05T16:00',
    ])
    expect(duesOf('market-registry', 'remind-province')).toEqual([
      'FY2024 2024-09-23T09:00',
      'FY2024 2024-09-26T09:00',
      'FY2024 2024-09-27T09:00',
      'FY2024 2024-09-30T09:00',
      'FY2024 2024-09-30T16:00',
    ])
  })

  test('D-4: each form closes at its own instant', () => {
    expect(duesOf('market-sales', 'close-month')).toEqual([
      '2024-07 2024-08-06T00:00',
      '2024-08 2024-09-06T00:00',
    ])
    expect(duesOf('market-registry', 'close-month')).toEqual(['FY2024 2024-10-01T00:00'])
  })
})

const START = Date.parse('2024-01-01T00:00:00+07:00')
const HOUR = 3_600_000
const cuts = fc.array(fc.integer({ min: 0, max: 500 * 24 * 60 }), { maxLength: 40 })

test.each(SCHEDULE.map((line) => [line.name, line] as const))(
  'J-1: %s: however the time is cut into looks, each due instant is found exactly once',
  (_name, line) => {
    const whole = dueBetween(line, new Date(START), new Date(START + 500 * 24 * HOUR), HOLIDAYS)
    expect(whole.length).toBeGreaterThan(14)
    fc.assert(
      fc.property(cuts, (minutes) => {
        const ends = [...minutes.toSorted((a, b) => a - b), 500 * 24 * 60].map(
          (m) => new Date(START + m * 60_000),
        )
        const found: Due[] = []
        let from = new Date(START)
        for (const to of ends) {
          found.push(...dueBetween(line, from, to, HOLIDAYS))
          from = to
        }
        expect(found).toEqual(whole)
      }),
    )
  },
)

const isOtop = ({ form }: Due): boolean => form === 'otop-sales'

test('J-1: a due instant belongs to the look that ends on it, not to the next', () => {
  expect(dues('close-month', '2024-08-05T23:59', '2024-08-06T00:00')).toHaveLength(1)
  expect(dues('close-month', '2024-08-06T00:00', '2024-08-06T00:01')).toHaveLength(0)
})

test('R-2: whatever days are free, only the last two of a province’s reminders may fall on one', () => {
  const day = fc.integer({ min: 0, max: 365 }).map((n) => dayOf(new Date(START + n * 24 * HOUR)))
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), (days) => {
      const holidays = new Set(days)
      const found = dueBetween(
        lineOf('remind-province'),
        new Date(START),
        new Date(START + 300 * 24 * HOUR),
        holidays,
      )
      const lastDays = found
        .filter(({ at: due }) => inBangkok(due).endsWith('T16:00'))
        .map(({ at: due }) => dayOf(due))
      for (const due of found) {
        if (!lastDays.includes(dayOf(due.at))) expect(isFree(dayOf(due.at), holidays)).toBe(false)
      }
    }),
  )
})

test('J-3: found late, only the latest reminder of a month is made; one past its limit is dropped', () => {
  const line = lineOf('remind-province')
  const found = dueBetween(line, at('2024-07-20T00:00'), at('2024-08-03T10:00'), HOLIDAYS).filter(isOtop)
  const sorted = sortOut(line, found, at('2024-08-03T10:00'))
  expect(sorted.run.map((due) => inBangkok(due.at))).toEqual(['2024-08-02T09:00'])
  expect(sorted.stale.map((due) => inBangkok(due.at))).toEqual(['2024-07-26T09:00', '2024-08-01T09:00'])
  expect(sortOut(line, found, at('2024-08-06T00:00')).run).toEqual([])
})

test('J-3: closings are never too late: every month that was missed is closed', () => {
  const line = lineOf('close-month')
  const now = at('2024-12-24T10:00')
  const found = dueBetween(line, at('2024-07-20T00:00'), now, HOLIDAYS)
  const closed = sortOut(line, found, now).run
  const months = ['2024-07', '2024-08', '2024-09', '2024-10', '2024-11']
  for (const form of ['otop-sales', 'market-sales'])
    expect(closed.filter((due) => due.form === form).map(({ period }) => period)).toEqual(months)
  expect(closed.filter((due) => due.form === 'market-registry').map(({ period }) => period)).toEqual([
    'FY2024',
  ])
})

test('R-3: reminders are made from 08:30 to 20:00', () => {
  const hours = ['08:29', '08:30', '19:59', '20:00', '00:00'].map((time) =>
    inOfficeHours(at(`2024-07-24T${time}`)),
  )
  expect(hours).toEqual([false, true, true, false, false])
})
