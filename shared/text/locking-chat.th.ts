import type { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import { shortMonth } from './dates.th.ts'
import { untilWhen } from './requests.th.ts'
import { FORM_NAME, FORM_TYPED, READY_VERB, READY_WHAT } from './words.th.ts'

const S = '\u00a0'
const NOTHING = 'ไม่มีการเปลี่ยนแปลง'

/** Sentences of locking and unlocking in chat. */
export const LOCK_CHAT = {
  job: (place: string, form: Form, period: Period): string =>
    `${place} · ${FORM_NAME[form]} ${shortMonth(period)}`,
  howTo: {
    lock: 'พิมพ์ “ล็อก” ตามด้วยชื่ออำเภอ เช่น “ล็อก เถิน” หรือ “ล็อก เถิน ตลาด” ถ้าอำเภอยังไม่รับรอง ต่อด้วย “เพราะ” และเหตุผล',
    unlock: 'พิมพ์ “ปลดล็อก” ตามด้วยชื่ออำเภอ “เพราะ” และเหตุผล เช่น “ปลดล็อก เถิน เพราะ ลงยอดสลับช่อง”',
  },
  noReason: (name: string): string => `ปลดล็อกต้องมีเหตุผล ${NOTHING} พิมพ์ “ปลดล็อก ${name} เพราะ” ตามด้วยเหตุผล`,
  withReason: (why: string, name: string): string => `${why} ${NOTHING} พิมพ์ “ล็อก ${name} เพราะ” ตามด้วยเหตุผล`,
  oddReason: `อ่านเหตุผลไม่ได้ ${NOTHING} เหตุผลยาวได้ไม่เกิน 300 ตัวอักษร`,
  unknown: (typed: string, province: string): string =>
    `ไม่พบอำเภอ “${typed}” ในจังหวัด${province} ${NOTHING} โปรดตรวจชื่ออำเภอ`,
  elsewhere: (name: string, provinces: string): string =>
    `อำเภอ${name} อยู่ในจังหวัด${provinces} ไม่ใช่พื้นที่ของท่าน ${NOTHING}`,
  whichHead: 'เลือกอำเภอ',
  which: (typed: string): string => `ชื่อ “${typed}” ใกล้เคียงหลายอำเภอ เลือกอำเภอที่ต้องการ`,
  whichOne: (typed: string): string => `หมายถึงอำเภอนี้หรือไม่ (ไม่พบอำเภอ “${typed}”)`,
  whichSheetHead: 'เลือกงาน',
  whichSheet: 'มีหลายงานที่เปิดอยู่ เลือกงานและเดือนที่ต้องการ',
  whichMonthHead: 'เลือกเดือน',
  whichMonth: 'มีหลายเดือนที่เปิดอยู่ เลือกเดือนที่ต้องการ',
  whichProvince: 'เลือกจังหวัดที่ต้องการ',
  unknownProvince: `ไม่ใช่จังหวัดของท่าน ${NOTHING} พิมพ์ “ล็อกทั้งจังหวัด” หรือต่อด้วยเดือน`,
  oddMonth: `ไม่เข้าใจเดือนที่พิมพ์ ${NOTHING} พิมพ์เดือนเช่น “ก.ค. 67”`,
  noMonth: `ขณะนี้ไม่มีเดือนที่เปิดอยู่ ${NOTHING}`,
  nothingYet: `ยัง${NOTHING}`,
  place: (name: string, province: string | null): string => (province ? `${name} (${province})` : name),
  locked: 'ล็อกแล้ว',
  unlocked: 'ปลดล็อกแล้ว',
  lockedTitle: (name: string): string => `ล็อกอำเภอ${name}แล้ว`,
  unlockedTitle: (name: string, until: Date): string => `ปลดล็อกอำเภอ${name}ถึง ${untilWhen(until)}`,
  lockedOf: (locked: number, all: number): string => `ล็อกแล้ว${S}${locked}/${all}${S}อำเภอ`,
  reason: 'เหตุผล',
  relock: 'ครบเวลาแล้วระบบล็อกให้เอง ระหว่างนี้ยอดไม่นับในรายงานกรมฯ',
  told: 'ระบบจะแจ้งเจ้าหน้าที่อำเภอทาง LINE ในเวลาทำการ',
  overview: 'เปิดภาพรวม',
  all: {
    head: 'ล็อกทั้งจังหวัด',
    title: (form: Form, ready: number): string => `จะล็อก ${ready} อำเภอที่${READY_WHAT[form]}`,
    none: (form: Form): string => `ยังไม่มีอำเภอที่${READY_WHAT[form]}และรอล็อก`,
    already: 'ล็อกอยู่แล้ว',
    ready: 'รอล็อก',
    notReady: (form: Form): string => `ยังไม่${READY_VERB[form]}`,
    districts: (count: number): string => `${count} อำเภอ`,
    names: (names: string): string => `จะไม่ล็อก: ${names}`,
    single: (form: Form): string => `อำเภอที่ยังไม่${READY_VERB[form]} ล็อกทีละอำเภอพร้อมเหตุผล`,
    once: 'ปุ่มนี้ใช้ได้ครั้งเดียว ภายใน 10 นาที',
    button: (ready: number): string => `ล็อก ${ready} อำเภอ`,
    done: (count: number): string => `ล็อกแล้ว ${count} อำเภอ`,
    used: `ปุ่มนี้ใช้ไปแล้ว ${NOTHING} พิมพ์ “ล็อกทั้งจังหวัด” เพื่อดูล่าสุด`,
    old: `ปุ่มนี้เกิน 10 นาทีแล้ว ${NOTHING} พิมพ์ “ล็อกทั้งจังหวัด” เพื่อดูล่าสุด`,
    changed: `ข้อมูลเปลี่ยนไปจากที่แสดง ${NOTHING} พิมพ์ “ล็อกทั้งจังหวัด” เพื่อดูล่าสุด`,
  },
  missing: {
    title: (form: Form, done: number, all: number): string =>
      `${READY_VERB[form]}แล้ว${S}${done}/${all}${S}อำเภอ`,
    line: (state: string, done: number, all: number): string => `${state} ${done}/${all}`,
    province: (form: Form, done: number, all: number): string => `${READY_VERB[form]} ${done}/${all}`,
    more: (count: number): string => `และอีก${S}${count}${S}จังหวัด`,
    none: (form: Form): string => `${READY_VERB[form]}ครบทุกอำเภอแล้ว`,
    nothing: 'ไม่มีอำเภอที่มีตลาดต้องรายงาน',
  },
  ask: {
    howTo: 'พิมพ์ “ขอปลดล็อก” ตามด้วยเหตุผล เช่น “ขอปลดล็อก ลงยอดสลับช่อง 2 แถว”',
    head: 'ขอปลดล็อก',
    which: 'เลือกงานและเดือนที่จะขอ',
    notLocked: 'ไม่มีเดือนที่ล็อกอยู่ กรอกและแก้ไขได้ตามปกติ',
    other: 'เดือนหรืออำเภอที่พิมพ์ไม่ได้ล็อกอยู่ ยังไม่ได้ส่งคำขอ',
    late: (period: Period, form: Form | null): string =>
      `ขอเปิด ${form ? `${FORM_TYPED[form]} ` : ''}${shortMonth(period)} กรณีพิเศษ`,
    unlock: (period: Period, form: Form | null): string =>
      `ขอปลดล็อก ${form ? `${FORM_TYPED[form]} ` : ''}${shortMonth(period)}`,
    inDistrict: (words: string, name: string): string => `${words} ${name}`,
  },
} as const
