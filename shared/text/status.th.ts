import type { Period } from '../calendar/form.ts'
import { dayAndTime, shortMonth } from './dates.th.ts'
import { untilWhen } from './requests.th.ts'

const S = '\u00a0'

/** What the status in chat tells of locks, returns and certificates. */
export const STATUS = {
  locked: 'ล็อกแล้ว',
  official: 'นับในรายงานกรมฯ (บาท)',
  unlocked: 'ปลดล็อก',
  excepted: 'กรณีพิเศษ',
  returned: 'ส่งกลับ',
  certified: 'รับรองแล้ว',
  lockedTitle: 'จังหวัดล็อกแล้ว ดูได้อย่างเดียว',
  lockedBy: (by: string | null, at: Date, reason: string | null): string =>
    `ล็อก${by ? `โดย ${by}` : 'เองเมื่อครบเวลา'} เมื่อ ${dayAndTime(at)}${reason ? ` เหตุผล ${reason}` : ''}`,
  askUnlock: 'ถ้าต้องแก้ พิมพ์ “ขอปลดล็อก” ตามด้วยเหตุผล',
  unlockedUntil: (until: Date): string => `ปลดล็อกถึง ${untilWhen(until)} ครบเวลาแล้วระบบล็อกให้เอง`,
  exceptedUntil: (until: Date): string => `กรมฯ เปิดให้แก้ไขเป็นกรณีพิเศษถึง ${untilWhen(until)}`,
  returnedRows: (rows: number): string => `จังหวัดส่งกลับให้แก้ไข${S}${rows}${S}แถว`,
  returnedNote: (note: string): string => `“${note}”`,
  certifier: 'ผู้รับรอง',
  fix: 'แก้ไข',
  closedLocked: (period: Period): string => `${shortMonth(period)} · ล็อกแล้ว`,
  closedUnlocked: (period: Period): string => `${shortMonth(period)} · ไม่ได้ล็อก ยอดไม่นับในรายงานกรมฯ`,
} as const
