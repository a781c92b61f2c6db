import type { Period } from '../calendar/form.ts'
import { lastDayBefore } from '../calendar/period-calendar.ts'
import type { RequestKind } from '../requests/request.ts'
import { type Form, isCertified } from '../sheets/forms.ts'
import { clockTime, dayAndTime, dayWithYear, shortMonth } from './dates.th.ts'
import { again } from './sheet-life.th.ts'
import { FORM_NAME } from './words.th.ts'

/** Until when something lasts: "สิ้นวันที่ 23 ก.ค. 2567" for a midnight, else day and time. */
export const untilWhen = (until: Date): string =>
  clockTime(until) === '00:00' ? `สิ้นวันที่ ${dayWithYear(lastDayBefore(until))}` : dayAndTime(until)

const quoted = (words: string): string => `“${words}”`

/** Sentences of requests: the card to who may answer, the answer to the asker, and what a press is answered. */
export const REQUESTS = {
  heads: {
    unlock: 'คำขอปลดล็อก',
    'late-opening': 'ขอเปิดเป็นกรณีพิเศษ',
    'new-producer': 'ขอเพิ่มผู้ผลิต',
    'late-market': 'ขอเพิ่มตลาดหลังล็อก',
  } satisfies Record<RequestKind, string>,
  waits: 'รอท่านตอบ',
  job: (place: string, period: Period, form: Form = 'otop-sales'): string =>
    `${place} · ${FORM_NAME[form]} ${shortMonth(period)}`,
  named: (place: string, name: string): string => `${place} · ${name}`,
  quoted,
  by: 'ผู้ขอ',
  at: 'ขอเมื่อ',
  closes: 'ปิดรับข้อมูล',
  category: 'ประเภท',
  unlockNote: 'ระหว่างปลดล็อก ยอดอำเภอนี้ไม่นับในรายงานกรมฯ จนกว่าจะล็อกอีกครั้ง',
  lateNote: 'ระหว่างเปิด ยอดเดิมยังนับในรายงานจนกว่าจะล็อกใหม่',
  buttons: {
    today: 'อนุญาตถึงสิ้นวันนี้',
    otherTime: 'เวลาอื่น',
    no: 'ไม่อนุญาต',
    add: 'จะเพิ่มให้',
    doNotAdd: 'ไม่เพิ่ม',
    list: 'เปิดคำขอ',
    producers: 'รายชื่อผู้ผลิต',
    addMarket: 'ให้เพิ่มตลาด',
    markets: 'ข้อมูลตลาด',
    fix: 'แก้ไข',
    look: 'ดูข้อมูล',
  },
  granted: 'อนุญาตแล้ว',
  refused: 'ไม่อนุญาต',
  until: (until: Date): string => `แก้ไขได้ถึง ${untilWhen(until)}`,
  over: (until: Date): string => `ได้รับอนุญาต แต่ครบเวลาแล้วเมื่อ ${dayAndTime(until)}`,
  overNote: 'ถ้ายังต้องแก้ ให้ขออีกครั้ง',
  fixNote: (form: Form): string => `แก้แล้วต้อง${again(isCertified(form))} ครบเวลาแล้วระบบล็อกให้เอง`,
  answeredBy: 'ตอบโดย',
  answeredAt: 'เมื่อ',
  why: 'เหตุผล',
  noBy: {
    unlock: 'จังหวัดไม่อนุญาตให้ปลดล็อก',
    'late-opening': 'กรมฯ ไม่อนุญาตให้เปิดเป็นกรณีพิเศษ',
    'new-producer': 'จังหวัดไม่เพิ่มผู้ผลิตรายนี้',
    'late-market': 'จังหวัดไม่ให้เพิ่มตลาดนี้',
  } satisfies Record<RequestKind, string>,
  noReason: 'ไม่ได้ระบุเหตุผล สอบถามผู้ตอบได้',
  willAdd: 'จังหวัดจะเพิ่มผู้ผลิตรายนี้',
  willAddNote: 'เมื่อเพิ่มแล้ว จะมีแถวใหม่ในเดือนที่ยังกรอกได้',
  marketAdded: 'เพิ่มตลาดในข้อมูลตลาดแล้ว',
  marketAddedNote: 'ตลาดนี้อยู่ในเดือนของยอดขายตลาดที่ยังกรอกได้ ข้อมูลตลาดยังล็อกอยู่ตามเดิม',
  lateMarketNote: 'เมื่อให้เพิ่ม ข้อมูลตลาดยังล็อกอยู่ และตลาดนี้จะอยู่ในเดือนที่ยังกรอกได้',
  addNow: 'เพิ่มในรายชื่อผู้ผลิตของอำเภอได้เลย',
  toldNext: 'ระบบจะแจ้งผู้ขอทาง LINE ในเวลาทำการ',
  sent: {
    unlock: 'ส่งคำขอถึงจังหวัดแล้ว',
    'late-opening': 'ส่งคำขอถึงกรมฯ แล้ว',
    'new-producer': 'ส่งคำขอถึงจังหวัดแล้ว',
    'late-market': 'ส่งคำขอถึงจังหวัดแล้ว',
  } satisfies Record<RequestKind, string>,
  sentNote: 'ได้คำตอบทาง LINE',
} as const
