import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { faultOfChange, faultOfDueDay, INSTANTS } from '#shared/calendar/calendar-change.ts'
import {
  CALENDAR_FORMS,
  type CalendarForm,
  fiscalYearOf,
  monthsOf,
  type Period,
} from '#shared/calendar/form.ts'
import { addMonths, Month } from '#shared/calendar/month.ts'
import { calendarOf, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'

const HOUR = 3_600_000
const at = (text: string): Date => new Date(`${text}+07:00`)
const form = fc.constantFrom(...CALENDAR_FORMS)
const month = fc.integer({ min: 0, max: 120 }).map((steps) => addMonths(Month.parse('2020-01'), steps))
const place = fc
  .tuple(form, month)
  .map(([one, of]): [CalendarForm, Period] => [one, one === 'market-registry' ? fiscalYearOf(of) : of])
/** Hours by which each instant is moved, if it is. */
const moves = fc.record(
  Object.fromEntries(INSTANTS.map((name) => [name, fc.integer({ min: -400, max: 700 })])),
  { requiredKeys: [] },
)
const dueDay = fc.option(fc.integer({ min: 1, max: 31 }))

function moved(standard: PeriodCalendar, hours: Partial<Record<string, number>>): Partial<PeriodCalendar> {
  const names = INSTANTS.filter((name) => hours[name] !== undefined)
  return Object.fromEntries(
    names.map((name) => [name, new Date(standard[name].getTime() + hours[name]! * HOUR)]),
  )
}

function expectOrder({ opensAt, districtDueAt, provinceDueAt, closesAt }: PeriodCalendar): void {
  expect(opensAt < districtDueAt && districtDueAt <= provinceDueAt && provinceDueAt <= closesAt).toBe(true)
}

test('D-1: the instants of every form, period and province’s day lie in their order, and the edges are half-open', () => {
  fc.assert(
    fc.property(place, dueDay, ([one, period], day) => {
      const calendar = calendarOf(period, { dueDay: day }, one)
      expectOrder(calendar)
      const standing = (time: number) => writability(FREE, calendar, new Date(time)).kind
      expect(standing(calendar.opensAt.getTime() - 1)).toBe('not-open')
      expect(standing(calendar.opensAt.getTime())).toBe('open')
      expect(standing(calendar.closesAt.getTime() - 1)).toBe('open')
      expect(standing(calendar.closesAt.getTime())).toBe('closed')
    }),
  )
})

test('D-8: whatever the Department may move, the order holds with every province’s day, and nothing that has passed moves', () => {
  let allowed = 0
  fc.assert(
    fc.property(
      place,
      moves,
      dueDay,
      fc.integer({ min: -900, max: 900 }),
      ([one, period], hours, day, offset) => {
        const standard = calendarOf(period, {}, one)
        const instants = moved(standard, hours)
        const after = calendarOf(period, { instants }, one)
        const now = new Date(standard.opensAt.getTime() + offset * HOUR)
        if (faultOfChange(period, standard, after, now)) return
        allowed += 1
        expectOrder(calendarOf(period, { instants, dueDay: day }, one))
        for (const name of INSTANTS)
          if (standard[name] <= now || after[name] <= now) expect(after[name]).toEqual(standard[name])
      },
    ),
    { numRuns: 2_000 },
  )
  expect(allowed).toBeGreaterThan(50)
})

test('D-9: a day that may be set holds as it was asked, not after the province’s due, not in the past', () => {
  let allowed = 0
  fc.assert(
    fc.property(month, dueDay, dueDay, fc.integer({ min: -200, max: 900 }), (from, day, before, offset) => {
      const standard = calendarOf(from)
      const now = new Date(standard.opensAt.getTime() + offset * HOUR)
      if (faultOfDueDay({ form: 'otop-sales', from, day }, { instants: {}, before }, now)) return
      allowed += 1
      const { districtDueAt, provinceDueAt } = calendarOf(from, { dueDay: day })
      expect(calendarOf(from, { dueDay: before }).districtDueAt > now && districtDueAt > now).toBe(true)
      expect(districtDueAt <= provinceDueAt).toBe(true)
    }),
    { numRuns: 1_000 },
  )
  expect(allowed).toBeGreaterThan(50)
})

test('D-9: a province’s due that the Department brought forward holds before the province’s own day', () => {
  const instants = { provinceDueAt: at('2024-07-24T00:00:00') }
  const change = { form: 'otop-sales', from: Month.parse('2024-07'), day: 24 } as const
  const now = at('2024-07-12T00:00:00')
  expect(faultOfDueDay(change, { instants, before: null }, now)).toEqual({ field: 'day', why: 'order' })
  expect(faultOfDueDay({ ...change, day: 23 }, { instants, before: null }, now)).toBeNull()
  expect(calendarOf(change.from, { instants, dueDay: 28 }).districtDueAt).toEqual(instants.provinceDueAt)
})

test('D-1: a market’s month and the registry’s year as domain §3 has them', () => {
  expect(calendarOf(Month.parse('2024-07'), {}, 'market-sales')).toEqual({
    opensAt: at('2024-07-01T00:00:00'),
    districtDueAt: at('2024-08-01T00:00:00'),
    provinceDueAt: at('2024-08-06T00:00:00'),
    closesAt: at('2024-08-06T00:00:00'),
  })
  const year = fiscalYearOf(Month.parse('2024-07'))
  expect(calendarOf(year, {}, 'market-registry')).toEqual({
    opensAt: at('2023-10-01T00:00:00'),
    districtDueAt: at('2024-09-21T00:00:00'),
    provinceDueAt: at('2024-10-01T00:00:00'),
    closesAt: at('2024-10-01T00:00:00'),
  })
  expect(monthsOf(year).map((one) => fiscalYearOf(one))).toEqual(Array.from({ length: 12 }, () => year))
})
