import type { Period } from '../calendar/form.ts'
import { type Form, hasMoney, isCertified } from '../sheets/forms.ts'
import { shortMonth } from './dates.th.ts'
import { untilWhen } from './requests.th.ts'
import { FORM_NAME, ROW_WORD } from './words.th.ts'

const S = '\u00a0'
const job = (period: Period, form: Form = 'otop-sales'): string =>
  `${FORM_NAME[form]} · ${shortMonth(period)}`
const lockedOf = (locked: number, all: number): string => `ล็อกแล้ว${S}${locked}/${all}${S}อำเภอ`

/** What follows a change: of a form that is certified another certificate too. */
const mended = (form: Form): string => `แก้แล้วต้องยืนยัน${isCertified(form) ? 'และรับรอง' : ''}ใหม่`

/** What the officers of a district are told of an act on their month. */
export const ACTED = {
  job,
  titles: {
    locked: 'จังหวัดล็อกแล้ว',
    unlocked: 'จังหวัดปลดล็อกให้แก้ไข',
    'locked-again': 'ครบเวลาปลดล็อก ระบบล็อกแล้ว',
    returned: 'จังหวัดส่งกลับให้แก้ไข',
    excepted: 'กรมฯ เปิดให้แก้ไขเป็นกรณีพิเศษ',
    'not-certified': 'พัฒนาการอำเภอให้แก้ก่อนรับรอง',
    'late-market': 'จังหวัดเพิ่มตลาดให้อำเภอ',
  },
  district: 'อำเภอ',
  market: 'ตลาด',
  by: 'โดย',
  reason: 'เหตุผล',
  until: 'แก้ได้ถึง',
  rows: 'ที่ส่งกลับ',
  rowsOf: (form: Form, rows: number): string => `${rows}${S}${ROW_WORD[form]}`,
  state: 'สถานะตอนล็อก',
  note: (form: Form) => ({
    locked: 'ดูข้อมูลได้ ถ้าต้องแก้ ให้ขอปลดล็อกพร้อมเหตุผล',
    unlocked: `${mended(form)} เมื่อครบเวลาระบบจะล็อกตามที่เป็นอยู่`,
    'locked-again': 'ถ้ายังต้องแก้ ให้ขอปลดล็อกอีกครั้ง',
    returned: `แก้เฉพาะ${ROW_WORD[form]}ที่ส่งกลับ แล้วยืนยันอีกครั้ง`,
    excepted: `${mended(form)}ก่อนครบเวลา${hasMoney(form) ? ' ยอดเดิมยังนับในรายงานจนกว่าจะล็อกใหม่' : ''}`,
    'not-certified': 'แก้แล้วยืนยันอีกครั้ง',
    'late-market': 'ตลาดนี้อยู่ในเดือนของยอดขายตลาดที่ยังกรอกได้',
  }),
  look: 'เปิดดู',
  fix: 'แก้ไข',
  when: untilWhen,
} as const

/** Sentences to the head whose certificate is waited for, and to the province when all are certified. */
export const CERTIFY_CARDS = {
  head: job,
  waiting: 'รอท่านรับรอง รต.๒',
  total: 'รวม (บาท)',
  rows: 'จำนวนแถว',
  by: 'ผู้ยืนยัน',
  open: 'ตรวจและรับรอง',
  all: (all: number): string => `รับรองครบ${S}${all}${S}อำเภอ พร้อมล็อก`,
  lockBy: (day: string): string => `จังหวัดล็อกภายใน ${day}`,
  overview: 'เปิดภาพรวม',
  lockedOf,
} as const
