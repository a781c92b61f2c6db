import type { Period } from '../calendar/form.ts'
import { longMonth, shortMonth } from './dates.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of what the Department opens after the close, and of its list. */
export const EXCEPTIONS = {
  open: 'เปิดเป็นกรณีพิเศษ',
  title: (district: string, period: Period): string =>
    `เปิดเป็นกรณีพิเศษ อำเภอ${district} · ${longMonth(period)}`,
  go: (district: string): string => `เปิดให้${district}`,
  reasons: ['ไฟฟ้าหรืออินเทอร์เน็ตขัดข้อง', 'ภัยพิบัติในพื้นที่', 'พบยอดผิดหลังปิดรับ'],
  until: 'เปิดให้แก้ถึง',
  follows: 'ระหว่างเปิด ยอดเดิมยังนับในรายงาน เมื่อครบเวลาระบบล็อกให้เองถ้าอำเภอยืนยันแล้ว ระบบแจ้งเจ้าหน้าที่อำเภอทาง LINE',
  done: (district: string): string => `เปิดให้อำเภอ${district}แล้ว`,
  heading: 'กรณีพิเศษ',
  about: 'อำเภอที่กรมฯ เปิดให้แก้หลังปิดรับข้อมูล',
  none: 'ยังไม่เคยเปิด เปิดได้จากหน้าตรวจอำเภอของเดือนที่ปิดรับแล้ว',
  place: (district: string, period: Period): string => `อำเภอ${district} · ${shortMonth(period)}`,
  province: (province: string): string => `จังหวัด${province}`,
  why: (reason: string): string => `“${reason}”`,
  by: (name: string, when: string): string => `${name} · ${when}`,
  lasts: (until: string): string => `เปิดถึง ${until}`,
  running: 'เปิดอยู่',
  timeOver: 'ครบเวลา',
  ended: {
    locked: (when: string): string => `จังหวัดล็อกเมื่อ ${when}`,
    'locked-again': (when: string): string => `ครบเวลา ระบบล็อกเมื่อ ${when}`,
    unconfirmed: (when: string): string => `ครบเวลา ${when} อำเภอไม่ได้ยืนยัน ยอดเดิมยังนับ`,
  },
  endWords: { locked: 'ล็อกแล้ว', 'locked-again': 'ล็อกแล้ว', unconfirmed: 'ไม่ได้ยืนยัน' },
  over: (count: number): string => `สิ้นสุดแล้ว ${count}${S}เรื่อง`,
} as const

/** Sentences of what stood in a province's month when it was closed. */
export const CLOSING = {
  heading: 'ตัวเลขที่ปิดรับ',
  version: (version: number): string => `ฉบับที่${S}${version}`,
  atClose: (when: string): string => `ณ เวลาปิดรับ ${when}`,
  after: (district: string, when: string): string => `หลังกรณีพิเศษของอำเภอ${district} ${when}`,
  locked: 'ล็อก',
  lockedOf: (locked: number, all: number): string => `${locked}/${all}${S}อำเภอ`,
  counted: 'ยอดที่ล็อก (บาท)',
  leftOut: 'ไม่ได้นับ เพราะไม่ล็อก (บาท)',
  earlier: (count: number): string => `ฉบับก่อนหน้า ${count}${S}ฉบับ`,
} as const
