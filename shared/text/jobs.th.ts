import { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import { shortMonth } from './dates.th.ts'
import { FORM_NAME } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit

const LINES: Record<string, string> = {
  'remind-officers': 'เตือนเจ้าหน้าที่อำเภอ',
  'remind-heads': 'เตือนพัฒนาการอำเภอ',
  'remind-province': 'เตือนจังหวัดให้ล็อก',
  'remind-department': 'เตือนกรมฯ ก่อนปิดรับ',
  'close-month': 'ปิดรับข้อมูล',
  'end-lift': 'สิ้นสุดเวลาที่เปิดให้แก้',
}

/** Sentences of the screen of what the clock alone starts. */
export const JOBS = {
  title: 'งานอัตโนมัติ',
  about: 'เตือน ปิดรับ และล็อกเมื่อครบเวลา ซึ่งระบบทำเอง',
  job: (name: string, form: Form, period: string): string => {
    const read = Period.safeParse(period)
    return `${LINES[name] ?? name} · ${FORM_NAME[form]} ${read.success ? shortMonth(read.data) : period}`
  },
  failed: (jobs: number): string => `ทำไม่สำเร็จ${S}${jobs}${S}งาน`,
  failedBody: 'ระบบลองซ้ำจนครบแล้วจึงหยุด ข้อมูลที่บันทึกไว้ไม่เสียหาย โปรดสั่งทำใหม่ ถ้ายังไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบพร้อมสาเหตุ',
  noneFailed: 'ไม่มีงานที่ทำไม่สำเร็จ',
  notOne: 'ยังไม่มีงานที่ถึงกำหนด',
  states: {
    failed: 'ไม่สำเร็จ',
    trying: 'รอลองใหม่',
    running: 'กำลังทำ',
    waiting: 'รอทำ',
    done: 'เสร็จแล้ว',
  },
  due: (when: string): string => `ถึงกำหนด ${when}`,
  tries: (times: number, when: string): string => `ลองแล้ว${S}${times}${S}ครั้ง ล่าสุด ${when}`,
  next: (time: string): string => `ลองอีกครั้ง ${time}${S}น.`,
  why: (failure: string): string => `สาเหตุที่ระบบแจ้ง: ${failure}`,
  run: 'สั่งทำใหม่',
  runOf: (job: string, place: string): string => `สั่งทำใหม่ ${job} ${place}`,
  runAll: (jobs: number): string => `สั่งทำใหม่ทั้ง${S}${jobs}${S}งาน`,
  ran: (jobs: number): string => `สั่งทำใหม่${S}${jobs}${S}งานแล้ว ระบบเริ่มทำภายในไม่กี่วินาที`,
  trying: 'กำลังลองใหม่',
  moving: 'กำลังทำ',
  done: 'ทำล่าสุด',
  doneAt: (when: string): string => `เสร็จ ${when}`,
  places: (count: number): string => `${count}${S}พื้นที่`,
} as const
