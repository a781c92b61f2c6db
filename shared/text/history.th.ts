import type { Period } from '../calendar/form.ts'
import { longMonth } from './dates.th.ts'

const ACTS: Record<string, string> = {
  saved: 'บันทึกแถว',
  'rest-none': 'บันทึกที่เหลือเป็นไม่มียอด',
  confirmed: 'อำเภอยืนยัน',
  'back-to-draft': 'กลับเป็นกำลังกรอก',
  'producer-added': 'เพิ่มผู้ผลิต',
  'market-added': 'เพิ่มตลาด',
  'market-withdrawn': 'ตลาดไม่ต้องรายงานแล้ว',
  'late-market': 'จังหวัดให้เพิ่มตลาดหลังล็อก',
  resumed: 'เปิดผลิตต่อ',
  certified: 'รับรอง รต.๒',
  'certify-refused': 'ให้แก้ก่อนรับรอง',
  locked: 'จังหวัดล็อก',
  unlocked: 'จังหวัดปลดล็อก',
  'locked-again': 'ครบเวลาปลดล็อก ระบบล็อกให้',
  returned: 'จังหวัดส่งกลับให้แก้',
  excepted: 'กรมฯ เปิดเป็นกรณีพิเศษ',
  'exception-ended': 'ครบเวลากรณีพิเศษ',
  closed: 'ปิดรับข้อมูล',
  nudged: 'จังหวัดเตือนให้ยืนยัน',
}

/** Sentences of a sheet's history. */
export const HISTORY = {
  title: 'ประวัติการแก้ไข',
  heading: (form: string, period: Period): string => `${form} ${longMonth(period)}`,
  itself: 'ระบบ',
  act: (act: string): string => ACTS[act] ?? act,
  change: (before: string, after: string): string => `${before} → ${after}`,
  ofDays: (baht: string, days: number): string => `${baht} (${days}\u00a0วันตลาด)`,
  why: (why: string): string => `เหตุผล: ${why}`,
  empty: 'ยังไม่มีการแก้ไขในเดือนนี้',
  oneRow: 'แสดงเฉพาะแถวเดียว',
  showAll: 'ดูทั้งเดือน',
  most: 'แสดง 200 รายการล่าสุด',
} as const
