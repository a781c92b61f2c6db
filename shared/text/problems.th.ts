import { dayOf } from '../calendar/bangkok.ts'
import type { ProblemCode, ProblemDetails } from '../problem/problem.ts'
import { CALENDAR_FAULTS } from './calendar.th.ts'
import { beforeFirstMonth, MARKET_SETTING_FAULTS } from './market-settings.th.ts'
import { fileFaultText } from './file-faults.th.ts'
import { untilWhen } from './requests.th.ts'
import { clockTime, dayAndTime, dayWithYear } from './dates.th.ts'

type Sentences = { [C in ProblemCode]: (details: ProblemDetails[C]) => string }

const FIELDS: Record<string, string> = {
  amounts: 'ยอดเงิน',
  name: 'ชื่อ',
  reason: 'เหตุผล',
  since: 'เดือนที่เริ่มพัก/เลิก',
  categories: 'ประเภทผลิตภัณฑ์',
  type: 'ประเภทผู้ผลิต',
  subdistrict: 'ตำบล',
  district: 'อำเภอ',
  area: 'พื้นที่',
  role: 'ตำแหน่ง',
  period: 'เดือน',
  days: 'ยอดรายวัน',
  row: 'แถว',
  rows: 'แถว',
  changes: 'แถว',
  code: 'รหัส',
  note: 'ข้อความถึงอำเภอ',
  until: 'เวลาสิ้นสุด',
  reasons: 'เหตุผล',
  day: 'วันที่',
  instants: 'วันเวลา',
  phone: 'เบอร์โทรศัพท์',
  columns: 'ช่องยอดขายตลาด',
  month: 'เดือน',
  from: 'เดือนที่เริ่มใช้',
}

const FAULTS: Record<string, string> = { ...CALENDAR_FAULTS, ...MARKET_SETTING_FAULTS }

/** What happened → what is kept → what to do; no blame. Exhaustive over the closed list. */
const SENTENCES: Sentences = {
  'bad-input': ({ field, why }) => {
    const told = why && Object.hasOwn(FAULTS, why) ? FAULTS[why] : null
    if (told) return told
    const word = FIELDS[field.split('.')[0] ?? '']
    return `อ่านข้อมูล${word ? ` “${word}” ` : 'ที่ส่งมา'}ไม่ได้ ไม่มีการเปลี่ยนแปลง โปรดตรวจแล้วลองอีกครั้ง`
  },
  'bad-file': fileFaultText,
  'not-signed-in': () => 'หมดเวลาเข้าใช้ ข้อมูลที่กรอกยังอยู่ โปรดเข้าสู่ระบบใหม่',
  'session-changed': () => 'มีการเข้าใช้ด้วยบัญชีอื่นในเครื่องนี้ ข้อมูลที่กรอกยังอยู่ โปรดเปิดหน้านี้จาก LINE อีกครั้ง',
  'not-permitted': () => 'ตำแหน่งของท่านทำรายการนี้ไม่ได้',
  'not-found': () => 'ไม่พบข้อมูลที่ขอ',
  'not-open': ({ opensAt, first }) =>
    first
      ? beforeFirstMonth(first)
      : `ยังไม่เปิดให้กรอก เปิด ${dayWithYear(dayOf(new Date(opensAt)))} ระหว่างนี้ดูเดือนก่อนได้`,
  closed: ({ since }) =>
    `ระบบปิดรับข้อมูลแล้วเมื่อ ${dayAndTime(new Date(since))} ไม่มีการเปลี่ยนแปลง เฉพาะกรมฯ เปิดให้เป็นรายกรณีได้`,
  locked: ({ by, at, reason }) =>
    `อำเภอนี้ล็อกแล้วเมื่อ ${dayAndTime(new Date(at))}${by ? ` โดย ${by}` : ' (ล็อกเองเมื่อครบเวลา)'}${reason ? ` เหตุผล ${reason}` : ''} ไม่มีการเปลี่ยนแปลง แก้ไขได้เมื่อจังหวัดปลดล็อก`,
  'not-locked': () => 'อำเภอนี้ไม่ได้ล็อกอยู่ ไม่มีการเปลี่ยนแปลง',
  'not-closed': () => 'ยังไม่ปิดรับข้อมูล จังหวัดปลดล็อกให้ได้ ไม่ต้องเปิดเป็นกรณีพิเศษ',
  'not-confirmed': () => 'อำเภอยังไม่ยืนยัน ไม่มีการเปลี่ยนแปลง',
  'reason-needed': ({ state, notEntered }) =>
    `อำเภอนี้${notEntered > 0 ? `ยังไม่กรอก ${notEntered} แถว` : state === 'confirmed' ? 'ยังไม่รับรอง รต.๒' : 'ยังไม่ยืนยัน'} จะล็อกต้องระบุเหตุผล`,
  'own-work': ({ rows, confirmed }) =>
    `ท่าน${confirmed ? 'เป็นผู้ยืนยัน' : `บันทึกเอง ${rows} แถว`} จึงรับรองเพียงผู้เดียวไม่ได้ โปรดให้เจ้าหน้าที่อีกคนตรวจ บันทึกแถวนั้น และยืนยัน`,
  'already-answered': ({ by, at, granted }) =>
    `คำขอนี้ ${by} ตอบแล้วเมื่อ ${dayAndTime(new Date(at))} ว่า${granted ? 'อนุญาต' : 'ไม่อนุญาต'}`,
  'already-asked': ({ by, at }) => `${by} ส่งคำขอไว้แล้วเมื่อ ${dayAndTime(new Date(at))} กำลังรอคำตอบ`,
  'nudged-today': ({ by, at }) => `${by} เตือนแล้วเมื่อ ${dayAndTime(new Date(at))} เตือนได้วันละครั้ง ไม่มีข้อความส่งเพิ่ม`,
  'nobody-to-nudge': () => 'ไม่มีผู้ที่ต้องเตือนทาง LINE ทุกอำเภอยืนยันแล้ว หรือผู้ที่ยังไม่ยืนยันรับข้อความไม่ได้',
  'already-running': ({ until }) => `เปิดให้แก้ไขอยู่แล้วถึง ${untilWhen(new Date(until))}`,
  'not-failed': () => 'งานนี้ไม่ได้ค้างอยู่แล้ว อาจมีผู้สั่งทำใหม่ก่อนหน้า ไม่มีการเปลี่ยนแปลง',
  'changed-meanwhile': () => 'มีผู้อื่นแก้ข้อมูลนี้ก่อนหน้า ยังไม่มีการเปลี่ยนแปลง โปรดดูค่าล่าสุดแล้วเลือก',
  'not-complete': ({ notEntered }) =>
    notEntered > 0 ? `ยังยืนยันไม่ได้ เหลือ ${notEntered} แถวยังไม่กรอก` : 'ยังยืนยันไม่ได้ ไม่มีแถวให้ยืนยัน',
  'code-unknown': ({ triesLeft }) => `ไม่พบรหัสเชิญนี้ โปรดตรวจตัวอักษรอีกครั้ง (ลองได้อีก ${triesLeft} ครั้งในชั่วโมงนี้)`,
  'code-used': () => 'รหัสเชิญนี้ใช้ไปแล้ว โปรดขอรหัสใหม่จากผู้เชิญ',
  'code-expired': ({ expiredAt }) =>
    `รหัสเชิญนี้หมดอายุเมื่อ ${dayWithYear(dayOf(new Date(expiredAt)))} โปรดขอรหัสใหม่จากผู้เชิญ`,
  'too-many': ({ retryAt }) =>
    retryAt ? `ลองหลายครั้งเกินไป โปรดลองใหม่หลัง ${clockTime(new Date(retryAt))}` : 'ลองหลายครั้งเกินไป โปรดรอสักครู่',
  'already-held': () => 'ท่านมีตำแหน่งนี้อยู่แล้ว รหัสเชิญยังใช้ได้',
  'handed-over': () => 'ตำแหน่งที่จะรับมอบสิ้นสุดไปก่อนแล้ว ไม่มีการเปลี่ยนแปลง โปรดขอรหัสใหม่จากผู้เชิญ',
  'already-exists': ({ name }) => `มี “${name}” อยู่แล้ว`,
  'last-post': () => 'ถอนตำแหน่งสุดท้ายของกรมฯ ไม่ได้',
  'too-large': ({ limit }) => `ข้อมูลที่ส่งใหญ่เกิน ${limit} ไม่มีการเปลี่ยนแปลง`,
  away: () => 'ระบบพักชั่วคราว ข้อมูลที่กรอกยังอยู่ในเครื่องนี้ ลองอีกครั้งในอีกสักครู่',
}

/** The Thai sentence of a refusal. */
export function problemText<C extends ProblemCode>(code: C, details: ProblemDetails[C]): string {
  return SENTENCES[code](details)
}

/** A bug: the number is what the person can tell us. */
export const bugText = (reference: string): string =>
  `ระบบขัดข้องชั่วคราว ข้อมูลที่กรอกยังอยู่ในเครื่องนี้ ลองอีกครั้งในอีกสักครู่ (รหัส ${reference})`
