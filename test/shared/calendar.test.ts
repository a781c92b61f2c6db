import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Day, dayOf, daysUntil, instant } from '#shared/calendar/bangkok.ts'
import { isFree, workingDay } from '#shared/calendar/holidays.ts'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import { calendarOf, lastDayBefore, workingMonth } from '#shared/calendar/period-calendar.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import { dayAndTime, longMonth, shortMonth } from '#shared/text/dates.th.ts'

const month = (text: string): Month => text as Month
const at = (text: string): Date => new Date(text)

test('D-1: July 2567 opens on 10 July, is late from 26 July, and closes on 6 August, midnight in Bangkok', () => {
  expect(calendarOf(month('2024-07'))).toEqual({
    opensAt: at('2024-07-10T00:00:00+07:00'),
    districtDueAt: at('2024-07-26T00:00:00+07:00'),
    provinceDueAt: at('2024-08-06T00:00:00+07:00'),
    closesAt: at('2024-08-06T00:00:00+07:00'),
  })
  expect(lastDayBefore(calendarOf(month('2024-12')).closesAt)).toBe('2025-01-05')
})

test('D-2: between the close and the 10th nobody works on an open month, and the next one is shown', () => {
  expect(workingMonth(at('2024-08-05T23:59:59+07:00'))).toBe('2024-07')
  expect(workingMonth(at('2024-08-06T00:00:00+07:00'))).toBe('2024-08')
  expect(writability(FREE, calendarOf(month('2024-08')), at('2024-08-09T23:59:59+07:00')).kind).toBe(
    'not-open',
  )
})

test('L-1: at every instant at most one month is open, and its edges are half-open', () => {
  fc.assert(
    fc.property(
      fc.date({ min: at('2023-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true }),
      (now) => {
        const working = workingMonth(now)
        const open = [-2, -1, 0, 1, 2]
          .map((steps) => addMonths(working, steps))
          .filter((one) => writability(FREE, calendarOf(one), now).kind === 'open')
        expect(open.length).toBeLessThanOrEqual(1)
        const { opensAt, closesAt } = calendarOf(working)
        expect(writability(FREE, calendarOf(working), opensAt).kind).toBe('open')
        expect(writability(FREE, calendarOf(working), closesAt).kind).toBe('closed')
      },
    ),
  )
})

test('D-4: days and instants of Bangkok agree', () => {
  fc.assert(
    fc.property(
      fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true }),
      (now) => {
        const day = dayOf(now)
        expect(instant(day) <= now).toBe(true)
        expect(daysUntil(day, now)).toBe(0)
      },
    ),
  )
})

test('R-2: 22 and 29 July 2567 and weekends are free; what is due moves off them', () => {
  const holidays = new Set<Day>(['2024-07-22', '2024-07-29'])
  expect(isFree('2024-07-27', holidays)).toBe(true)
  expect(workingDay('2024-07-22', 'before', holidays)).toBe('2024-07-19')
  expect(workingDay('2024-07-27', 'after', holidays)).toBe('2024-07-30')
  expect(workingDay('2024-07-24', 'before', holidays)).toBe('2024-07-24')
})

test('D-4: people read Buddhist years and Bangkok time', () => {
  expect(longMonth(month('2024-07'))).toBe('กรกฎาคม\u00a02567')
  expect(shortMonth(month('2024-07'))).toBe('ก.ค.\u00a067')
  expect(dayAndTime(at('2024-08-05T09:20:00Z'))).toBe('5\u00a0ส.ค.\u00a02567\u00a016:20')
})
