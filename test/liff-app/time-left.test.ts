import { expect, test } from '@jest/globals'
import { lockBy, standingOf, timeStanding } from '#liff-app/src/sheets/time-left.ts'
import { calendarOf, lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { Month } from '#shared/calendar/month.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'

const { districtDueAt, closesAt } = calendarOf(Month.parse('2024-07'))
const due = districtDueAt.toISOString()
const open = { kind: 'open', until: closesAt.toISOString() } as const

test.each([
  ['2024-07-15T09:00:00+07:00', 'brand', 'เหลือ 10 วัน'],
  ['2024-07-23T09:00:00+07:00', 'warn', 'เหลือ 2 วัน'],
  ['2024-07-24T23:59:59+07:00', 'warn', 'เหลือ 1 วัน'],
  ['2024-07-25T23:59:59+07:00', 'warn', 'วันสุดท้าย'],
  ['2024-07-26T00:00:00+07:00', 'bad', 'เลยกำหนด 1 วัน'],
  ['2024-07-29T09:40:00+07:00', 'bad', 'เลยกำหนด 4 วัน'],
])('D-1: at %s the chip is %s and says %j', (at, tone, words) => {
  expect(timeStanding(open, due, new Date(at))).toMatchObject({ tone, words })
})

test('D-1: a closed and a not yet open period say so instead of days', () => {
  const now = new Date('2024-07-23T09:00:00+07:00')
  expect(timeStanding({ kind: 'closed', since: due }, due, now).words).toBe('ปิดรับข้อมูลแล้ว')
  expect(timeStanding({ kind: 'not-open', opensAt: due }, due, now).words).toBe('ยังไม่เปิด')
})

test('D-3: a confirmed month says so, and whether it was late, whatever the clock says', () => {
  const calendar = { opensAt: due, districtDueAt: due, provinceDueAt: due, closesAt: due }
  const seen = (late: boolean) =>
    standingOf({
      head: { state: 'confirmed', late } as never,
      writability: open,
      calendar,
      now: '2024-07-30T00:00:00.000Z',
    })
  expect(seen(false).words).toBe('ยืนยันแล้ว')
  expect(seen(true).words).toBe('ยืนยันแล้ว · ล่าช้า')
})

test('D-1: by when the province locks names no day that is past, and in a lift its end', () => {
  const period = calendarOf(Month.parse('2024-07'))
  const calendar = {
    opensAt: period.opensAt.toISOString(),
    districtDueAt: due,
    provinceDueAt: period.provinceDueAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
  const end = (now: string, head: object = {}) =>
    lockBy({
      head: { exception: null, unlocked: null, ...head } as never,
      calendar,
      now: `2024-${now}+07:00`,
    })
  const day = (limit: Date) => dayWithYear(lastDayBefore(limit))
  expect(end('07-23T09:00:00')).toBe(day(period.provinceDueAt))
  expect(end(`${period.provinceDueAt.toISOString().slice(5, 11)}23:30:00`)).toBe(day(closesAt))
  expect(end('08-07T09:00:00')).toBeNull()
  const exception = { until: '2024-08-10T00:00:00+07:00' }
  expect(end('08-07T09:00:00', { exception })).toBe('สิ้นวันที่ 9 ส.ค. 2567'.replaceAll(/(?<=9|ค\.) /g, '\u00a0'))
})
