import type { Period } from '../calendar/form.ts'
import { longMonth } from './dates.th.ts'

const S = '\u00a0'

/** Why columns or a first month of market sales cannot be set so, and why an amount is not taken. */
export const MARKET_SETTING_FAULTS = {
  'no-column': 'ต้องใช้อย่างน้อย 1 ช่อง ไม่มีการเปลี่ยนแปลง',
  'no-label': 'ช่องที่ใช้ต้องมีชื่อ ไม่มีการเปลี่ยนแปลง',
  'equal-labels': 'ชื่อช่องซ้ำกัน โปรดตั้งชื่อให้ต่างกัน ไม่มีการเปลี่ยนแปลง',
  'equal-places': 'มีช่องเดียวกันสองครั้ง ไม่มีการเปลี่ยนแปลง',
  begun: 'มีอำเภอกรอกยอดของเดือนนี้หรือเดือนหลังจากนี้แล้ว โปรดเลือกเดือนอื่น ไม่มีการเปลี่ยนแปลง',
  'before-first': 'เดือนนี้อยู่ก่อนเดือนแรกที่รายงานยอดขายตลาด ไม่มีการเปลี่ยนแปลง',
  over: 'เดือนนี้ปิดรับข้อมูลไปแล้ว ไม่มีการเปลี่ยนแปลง',
  'day-to-come': 'มียอดของวันที่ยังมาไม่ถึง ยังไม่ได้บันทึก โปรดตรวจวันที่',
  'column-off': 'มียอดในช่องที่ไม่ได้ใช้ในเดือนนี้ ยอดของแถวนี้ยังไม่ได้บันทึก โปรดเปิดหน้านี้ใหม่แล้วกรอกในช่องที่มี',
} as const

/** Why a month before the first one takes nothing. */
export const beforeFirstMonth = (first: Period): string =>
  `ยอดขายตลาดเริ่มรายงานตั้งแต่${S}${longMonth(first)} เดือนก่อนหน้านั้นไม่มีให้กรอก`

/** Sentences of the settings of market sales. */
export const MARKET_SETTINGS = {
  columns: {
    heading: 'ช่องยอดขายตลาด',
    about: 'ช่องที่อำเภอกรอกในแต่ละเดือน เดือนที่เริ่มกรอกแล้วใช้ช่องเดิมเสมอ',
    standard: 'ค่าตั้งต้นของระบบ',
    standardOnly: 'ค่าตั้งต้นของระบบ กรมฯ ยังไม่ได้กำหนด',
    inUse: 'ใช้อยู่',
    from: (month: Period): string => `ตั้งแต่${S}${longMonth(month)}`,
    edit: 'กำหนดช่องใหม่',
    since: 'เริ่มใช้ตั้งแต่เดือน',
    sinceHint: 'เลือกได้เฉพาะเดือนที่ยังไม่มีอำเภอใดกรอก',
    place: (order: number): string => `ช่องที่${S}${order}`,
    use: 'ใช้ช่องนี้',
    label: 'ชื่อช่อง',
    up: (label: string): string => `เลื่อน ${label} ขึ้น`,
    off: 'ไม่ใช้ ยอดของเดือนก่อนยังอยู่',
    replaces: (month: Period): string => `ช่องที่กำหนดไว้ตั้งแต่${S}${longMonth(month)} จะถูกแทนด้วยชุดนี้`,
    save: 'บันทึกช่อง',
    saved: 'บันทึกช่องยอดขายตลาดแล้ว',
    same: 'ยังไม่ได้เปลี่ยนช่องใด',
  },
  first: {
    heading: 'เดือนแรกของยอดขายตลาด',
    standard: 'ค่าตั้งต้นของระบบ กรมฯ ยังไม่ได้กำหนด',
    about: 'เดือนก่อนหน้านั้นไม่มีให้กรอก ไม่เตือน และไม่นับ',
    edit: 'เปลี่ยนเดือนแรก',
    month: 'เดือนแรกที่รายงาน',
    save: 'บันทึกเดือนแรก',
    saved: 'บันทึกเดือนแรกแล้ว',
    same: 'ยังไม่ได้เปลี่ยนเดือน',
  },
} as const
