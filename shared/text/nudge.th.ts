import type { Day } from '../calendar/bangkok.ts'
import type { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import { longMonth, shortDay } from './dates.th.ts'
import type { Left } from './reminders.th.ts'
import { FORM_SHORT, ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit
const districts = (count: number): string => `เตือน ${count}${S}อำเภอ`
const messages = (count: number): string => `${count}${S}ข้อความ`

/** What a district's officer reads when the province reminds by hand. */
export const NUDGE_CARD = {
  title: (form: Form, { all, notEntered }: Left, due: Day, late: boolean): string => {
    const ready = all === 0 ? 'โปรดเพิ่มตลาด หรือยืนยันว่าไม่มี' : 'กรอกครบแล้ว โปรดตรวจและยืนยัน'
    const what = notEntered === 0 ? ready : `เหลือ${S}${notEntered}${S}${ROW_WORD[form]}`
    return `จังหวัดขอให้ส่ง: ${what} ${late ? 'เลยกำหนด' : 'ครบกำหนด'}${S}${shortDay(due)}`
  },
  by: (name: string, province: string): string => `เตือนโดย ${name} จังหวัด${province}`,
} as const

/** Before and after the province reminds by hand. */
export const NUDGE = {
  open: districts,
  chat: 'เตือนอำเภอให้ยืนยัน',
  title: (form: Form, period: Period): string => `เตือนให้ยืนยัน · ${FORM_SHORT[form]} ${longMonth(period)}`,
  go: (count: number, cost: number): string => `${districts(count)} (${messages(cost)})`,
  close: 'ปิด',
  who: 'ผู้กรอกที่ LINE ส่งถึง',
  progress: (done: number, all: number): string => `กรอกแล้ว ${done}/${all}`,
  cost: (cost: number): string => `ใช้ ${messages(cost)}`,
  left: (left: number, budget: number): string => `งบของเดือนนี้เหลือ ${left} จาก ${messages(budget)}`,
  short: (cost: number, left: number): string => `ใช้ ${messages(cost)} แต่งบของเดือนนี้เหลือ ${left}`,
  shortBody: (left: number): string =>
    left > 0 ? 'ผู้ที่เกินจะไม่ได้รับ โปรดโทรแทน' : 'ข้อความที่เหลือเก็บไว้สำหรับเรื่องจำเป็น เตือนทาง LINE ไม่ได้ โปรดโทรแทน',
  noLimit: 'บัญชีนี้ไม่จำกัดจำนวนข้อความ',
  unknown: 'ถามจำนวนที่เหลือจาก LINE ไม่ได้ในขณะนี้ ยังเตือนได้',
  follows: 'เตือนได้วันละครั้ง คนละ 1 ข้อความ ผู้ที่หยุดเตือนไว้ก็ได้รับ ผู้ที่ยืนยันก่อนข้อความออกจะไม่ได้รับ',
  waits: (when: string): string => `นอกเวลาทำการ ข้อความจะออก ${when}`,
  notReached: (count: number): string => `เตือนทาง LINE ไม่ได้ ${count}${S}ราย`,
  notFriend: 'ยังไม่เพิ่มเพื่อน หรือปิดกั้นบัญชี',
  nobodyIn: 'ยังไม่มีผู้กรอก',
  call: 'ดูรายชื่อโทร',
  none: 'ไม่มีอำเภอที่ต้องเตือน',
  noneBody: 'ทุกอำเภอยืนยันแล้วหรือล็อกแล้ว',
  noneReached: 'ไม่มีผู้ที่ LINE ส่งถึง โปรดโทรแทน',
  doneTitle: (form: Form, period: Period): string => `เตือนแล้ววันนี้ · ${FORM_SHORT[form]} ${longMonth(period)}`,
  done: (count: number, cost: number): string => `เตือนแล้ว ${count}${S}อำเภอ (${messages(cost)})`,
  doneBy: (name: string, when: string): string => `โดย ${name} ${when} เตือนได้อีกครั้งในวันถัดไป`,
  told: 'ผู้ได้รับ',
} as const
