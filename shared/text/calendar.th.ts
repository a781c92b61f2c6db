import type { Day } from '../calendar/bangkok.ts'
import { isFiscalYear, type Period } from '../calendar/form.ts'
import { dayWithYear, longMonth, shortMonth, yearName } from './dates.th.ts'

const S = '\u00a0'

/** Why a date cannot be set so. */
export const CALENDAR_FAULTS = {
  passed: 'วันนี้ผ่านไปแล้ว จึงเลื่อนไม่ได้ ไม่มีการเปลี่ยนแปลง',
  past: 'วันใหม่ต้องยังมาไม่ถึง ไม่มีการเปลี่ยนแปลง',
  near: `เวลาใหม่ต้องห่างจากเวลานี้อย่างน้อย 5${S}นาที ไม่มีการเปลี่ยนแปลง`,
  order: 'วันต้องเรียงกัน คือ เปิดรับ อำเภอยืนยัน จังหวัดล็อก แล้วจึงปิดรับ ไม่มีการเปลี่ยนแปลง',
  far: 'วันต้องอยู่ในงวดของรายงาน หรือไม่นานหลังสิ้นงวด ไม่มีการเปลี่ยนแปลง',
} as const

/** Sentences of the calendar's screen. */
export const CALENDAR = {
  title: 'ปฏิทินรายงาน',
  forCountry: 'กำหนดของทั้งประเทศ',
  forProvince: (name: string): string => `กำหนดที่ใช้ในจังหวัด${name}`,
  year: 'ปีงบประมาณ',
  yearName,
  nameOf: longMonth,
  shortName: (period: Period): string => (isFiscalYear(period) ? yearName(period) : shortMonth(period)),
  form: 'แบบรายงาน',
  forms: {
    'otop-sales': 'ยอดจำหน่าย OTOP',
    'market-sales': 'ยอดขายตลาด',
    'market-registry': 'ข้อมูลตลาด',
  },
  today: (day: string): string => `วันนี้ ${day}`,
  period: 'งวด',
  noPeriods: 'ปีงบประมาณนี้ยังไม่มีรายงานนี้',
  over: (periods: number): string => `ปิดรับแล้ว${S}${periods}${S}งวด`,
  state: 'สถานะ',
  instants: {
    opensAt: 'เปิดรับ',
    districtDueAt: 'อำเภอยืนยันถึง',
    provinceDueAt: 'จังหวัดล็อกถึง',
    closesAt: 'รับข้อมูลถึง',
  },
  standing: { 'not-open': 'ยังไม่เปิด', open: 'เปิดรับอยู่', closed: 'ปิดรับแล้ว' },
  changed: 'ปรับแล้ว',
  byDepartment: 'กรมฯ ปรับกำหนด',
  standardIs: (day: string): string => `ปกติ ${day}`,
  ofProvince: 'จังหวัดกำหนด',
  why: (period: Period): string => `การปรับกำหนด${S}${longMonth(period)}`,
  by: (name: string, when: string): string => `${name} · ${when}`,
  noChanges: 'ใช้กำหนดปกติ ยังไม่มีการปรับ',
  edit: 'ปรับกำหนด',
  editOf: (period: Period): string => `ปรับกำหนด${S}${longMonth(period)}`,
  lastDayHint: 'ใส่วันสุดท้ายที่ยังทันเวลา ระบบรับถึงสิ้นวันนั้น',
  exactly: (when: string): string => `ตั้งเวลาไว้ ${when}`,
  passedHint: 'ผ่านไปแล้ว จึงเลื่อนไม่ได้',
  toStandard: 'กลับไปใช้กำหนดปกติ',
  save: 'บันทึกกำหนด',
  saved: 'บันทึกกำหนดแล้ว ใช้ทันทีทั้งประเทศ',
  nothingChanged: 'ยังไม่ได้เปลี่ยนวันใด',
  needDate: 'โปรดใส่วันที่',
  reason: 'เหตุผล',
  reasonHint: 'เหตุผลอยู่ในประวัติ ทุกคนเห็น',
  close: 'ปิด',
  dueDay: {
    heading: 'วันส่งของอำเภอในจังหวัด',
    now: (day: number | null): string =>
      day === null ? 'ใช้วันของกรมฯ' : day === 31 ? 'ภายในวันสิ้นเดือน' : `ภายในวันที่${S}${day} ของเดือน`,
    from: (period: Period): string => `ตั้งแต่${S}${longMonth(period)}`,
    set: 'กำหนดวันส่งของอำเภอ',
    day: 'อำเภอยืนยันภายในวันที่',
    ofDepartment: 'ใช้วันของกรมฯ',
    lastOfMonth: 'วันสิ้นเดือน',
    since: 'เริ่มใช้ตั้งแต่เดือน',
    follows: 'เปลี่ยนวันที่ถือว่าล่าช้า และวันเตือนเจ้าหน้าที่ของทุกอำเภอในจังหวัด วันล็อกและวันปิดรับไม่เปลี่ยน',
    saved: 'บันทึกวันส่งของอำเภอแล้ว',
    none: 'ยังไม่ได้กำหนดเอง ใช้วันของกรมฯ',
  },
  holidays: {
    heading: 'วันหยุดราชการ',
    about: 'ใช้เลื่อนวันเตือนใน LINE เท่านั้น ไม่เลื่อนกำหนดส่ง',
    count: (days: number): string => `${days}${S}วัน ในปีงบประมาณนี้`,
    none: 'ไม่มีวันหยุดในปีงบประมาณนี้',
    edit: 'แก้ไขวันหยุด',
    add: 'เพิ่มวันหยุด',
    addGo: 'เพิ่ม',
    remove: (day: Day): string => `เอา ${dayWithYear(day)} ออก`,
    save: 'บันทึกวันหยุด',
    saved: 'บันทึกวันหยุดแล้ว',
  },
} as const

/** Sentences of การตั้งค่า. */
export const SETTINGS = {
  title: 'การตั้งค่า',
  calendar: 'เปิด–ปิดรับ กำหนดส่ง และวันหยุด',
  people: 'เชิญ ส่งมอบ และถอนสิทธิ์',
} as const
