import type { Period } from '../calendar/form.ts'
import { type Form, hasMoney } from '../sheets/forms.ts'
import { longMonth } from './dates.th.ts'
import { ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of the review of one district's month. */
export const REVIEW = {
  title: 'ตรวจอำเภอ',
  heading: (district: string): string => `อำเภอ${district}`,
  sub: (form: string, period: Period): string => `${form} · ${longMonth(period)}`,
  back: 'ภาพรวมจังหวัด',
  steps: 'ลำดับที่ผ่านมา',
  step: {
    officers: 'ผู้กรอก',
    confirmed: 'ยืนยัน',
    certified: 'รับรอง รต.๒',
    returned: 'ส่งกลับ',
    locked: 'ล็อก',
    unlocked: 'ปลดล็อก',
    exception: 'กรมฯ เปิดเป็นกรณีพิเศษ',
  },
  by: (name: string, when: string): string => `${name} · ${when}`,
  itself: 'ระบบ เมื่อครบเวลา',
  until: (when: string): string => `ถึง ${when}`,
  late: 'ล่าช้า',
  alone: 'ผู้รับรองบันทึกหรือยืนยันเอง เพราะอำเภอมีเจ้าหน้าที่คนเดียว',
  certificate: 'ดู รต.๒ ที่รับรอง',
  notYet: 'ยังไม่ยืนยัน',
  nobody: 'ยังไม่มีผู้กรอก',
  allRows: 'ดูทุกแถว',
  history: 'ประวัติการแก้ไข',
  since: {
    title: 'เปลี่ยนตั้งแต่',
    marks: { confirmed: 'ยืนยัน', certified: 'รับรอง', locked: 'ล็อก' },
    group: 'เทียบกับเมื่อใด',
    when: (mark: string, when: string): string => `เทียบกับตอน${mark} ${when}`,
    sum: (form: Form, rows: number, baht: string): string =>
      `${rows}${S}${ROW_WORD[form]}${hasMoney(form) ? ` · ${baht} บาท` : ''}`,
    none: 'ไม่มีแถวที่เปลี่ยน',
    added: 'เพิ่มรายใหม่',
    gone: 'ไม่อยู่ในรายการแล้ว',
    move: (before: string, after: string): string => `${before} → ${after}`,
    by: (name: string, when: string): string => `${name} ${when}`,
  },
  returned: {
    title: (rows: number): string => `แถวที่ส่งกลับ ${rows}${S}แถว`,
    waits: 'รออำเภอแก้และยืนยันอีกครั้ง',
    answered: (when: string): string => `อำเภอแก้และยืนยันอีกครั้งเมื่อ ${when}`,
    same: 'ยอดเดิม ไม่ได้แก้',
    note: (note: string): string => `“${note}”`,
  },
  acts: { lock: 'ล็อก', unlock: 'ปลดล็อก', send: 'ส่งกลับให้แก้' },
} as const

/** Sentences of sending rows back. */
export const RETURN = {
  title: 'ส่งกลับให้แก้',
  heading: (district: string): string => `ส่งกลับให้อำเภอ${district}แก้`,
  back: 'กลับไปหน้าตรวจ',
  how: 'เลือกแถวที่ต้องแก้ อำเภอจะเห็นเครื่องหมายเฉพาะแถวเหล่านี้ และต้องยืนยันใหม่',
  filters: { all: 'ทั้งหมด', sale: 'มียอด', reason: 'มีเหตุผล', picked: 'เลือกแล้ว' },
  filter: 'กรองแถว',
  noHit: 'ไม่พบแถวที่ตรงกัน',
  rowNote: 'หมายเหตุของแถวนี้ (ไม่บังคับ)',
  was: (month: string, baht: string): string => `${month} ${baht}`,
  next: (rows: number): string => (rows === 0 ? 'เลือกแถวก่อน' : `ส่งกลับ ${rows}${S}แถว`),
  dialog: (rows: number, district: string): string => `ส่งกลับ ${rows}${S}แถว ให้อำเภอ${district}`,
  message: 'ข้อความถึงอำเภอ',
  usual: {
    'otop-sales': ['ตรวจยอดกับใบส่งของอีกครั้ง', 'ยอดซ้ำกับเดือนก่อน', 'ลงผิดช่องทางจำหน่าย'],
    'market-sales': ['ตรวจยอดของตลาดอีกครั้ง', 'ยอดซ้ำกับเดือนก่อน', 'ลงผิดช่อง'],
    'market-registry': ['ตรวจสถานะของตลาดอีกครั้ง', 'ตรวจจำนวนผู้ค้าอีกครั้ง', 'ชื่อตลาดซ้ำ'],
  } satisfies Record<Form, string[]>,
  follows: (certified: boolean): string =>
    `เดือนนี้จะกลับเป็นกำลังกรอก ${certified ? 'คำรับรอง รต.๒ เป็นโมฆะ ' : ''}และอำเภอต้องยืนยันใหม่ ระบบแจ้งอำเภอทาง LINE`,
  most: (rows: number): string => `ส่งกลับได้ครั้งละไม่เกิน ${rows}${S}แถว`,
  barred: 'ส่งกลับได้เมื่ออำเภอยืนยันแล้วและยังไม่ล็อก',
} as const
