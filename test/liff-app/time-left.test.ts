import { expect, test } from '@jest/globals'
import { standingOf, timeStanding } from '#liff-app/src/sheets/time-left.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { Month } from '#shared/calendar/month.ts'

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
