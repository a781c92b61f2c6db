import type { Period } from '../calendar/form.ts'
import { type Form, hasMoney } from '../sheets/forms.ts'
import { longMonth } from './dates.th.ts'
import { FORM_SHORT, ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit
const of = (district: string, form: Form, period: Period): string =>
  `อำเภอ${district} · ${FORM_SHORT[form]} ${longMonth(period)}`

/** What the four lock acts say before they are done, and after. */
export const PROVINCE_ACTS = {
  cancel: 'ยกเลิก',
  working: 'กำลังทำรายการ…',
  needed: '(จำเป็น)',
  note: 'หมายเหตุ',
  seen: '(อำเภอจะเห็น)',
  reason: 'เหตุผล',
  fieldNeeded: (label: string): string => `โปรดระบุ${label}`,
  facts: {
    state: 'สถานะ',
    rows: (form: Form): string => `${ROW_WORD[form]}ที่กรอกแล้ว`,
    total: 'รวม (บาท)',
    lockedAt: 'ล็อกเมื่อ',
  },
  until: 'ล็อกกลับเองเมื่อ',
  ends: {
    'end-of-day': 'สิ้นวันนี้',
    '24h': 'ครบ 24 ชั่วโมง',
    close: 'ปิดรับข้อมูล',
  },
  lock: {
    title: (district: string, form: Form, period: Period): string => `ล็อก ${of(district, form, period)}`,
    go: (district: string): string => `ล็อก${district}`,
    follows: (form: Form): string =>
      `อำเภอแก้ไม่ได้จนกว่าจะปลดล็อก${hasMoney(form) ? ' ยอดนี้จะนับในรายงานของกรมฯ' : ''} ระบบแจ้งอำเภอทาง LINE`,
    notReady: {
      'not-started': 'อำเภอยังไม่เริ่มกรอก',
      draft: 'อำเภอยังไม่ยืนยัน',
      confirmed: 'พัฒนาการอำเภอยังไม่รับรอง รต.๒',
      certified: '',
    },
    returned: 'อำเภอยังไม่ยืนยันแถวที่ส่งกลับ',
    missing: (form: Form, rows: number): string =>
      `ยังไม่กรอก ${rows}${S}${ROW_WORD[form]}${hasMoney(form) ? ' จะนับเป็นไม่มียอดในรายงาน' : ''}`,
    whyNeeded: (ready: string): string => `ล็อกก่อน${ready}ต้องมีเหตุผล อำเภอและกรมฯ จะเห็น`,
    changed: (form: Form, rows: number, baht: string): string =>
      `เปลี่ยน ${rows}${S}${ROW_WORD[form]}หลังยืนยัน${hasMoney(form) ? ` (${baht} บาท)` : ''}`,
    lookFirst: 'ตรวจก่อนล็อก',
    done: (district: string): string => `ล็อกอำเภอ${district}แล้ว`,
  },
  unlock: {
    title: (district: string, form: Form, period: Period): string => `ปลดล็อก ${of(district, form, period)}`,
    go: (district: string): string => `ปลดล็อก${district}`,
    follows: (form: Form): string =>
      `${hasMoney(form) ? 'ยอดอำเภอนี้จะไม่นับในรายงานกรมฯ จนกว่าจะล็อกอีกครั้ง ' : ''}ระบบแจ้งอำเภอทาง LINE เมื่อครบเวลาระบบล็อกให้เองตามที่เป็นอยู่`,
    reasons: {
      'otop-sales': ['แก้ยอดลงผิดช่อง', 'เพิ่มแถวที่ตกหล่น', 'แก้ผู้ผลิตซ้ำ'],
      'market-sales': ['แก้ยอดลงผิดช่อง', 'เพิ่มตลาดที่ตกหล่น', 'พบยอดผิด'],
      'market-registry': ['แก้สถานะของตลาด', 'เพิ่มตลาดที่ตกหล่น', 'แก้ชื่อตลาดซ้ำ'],
    } satisfies Record<Form, string[]>,
    done: (district: string): string => `ปลดล็อกอำเภอ${district}แล้ว`,
  },
  lockAll: {
    title: (form: Form, period: Period): string => `ล็อกทั้งจังหวัด · ${FORM_SHORT[form]} ${longMonth(period)}`,
    ready: (ready: string, count: number): string => `${ready} ล็อกได้ทันที ${count}${S}อำเภอ`,
    readyBody: (form: Form, names: string, baht: string): string =>
      hasMoney(form) ? `${names} · รวม ${baht} บาท` : names,
    none: (ready: string): string => `ยังไม่มีอำเภอที่${ready}และรอล็อก`,
    others: (ready: string, count: number): string => `ยังไม่${ready} ${count}${S}อำเภอ จะไม่ถูกล็อก`,
    othersBody: 'เลือกเฉพาะอำเภอที่ต้องล็อกเลย แต่ละอำเภอต้องมีเหตุผล',
    missing: (form: Form, rows: number): string => `ยังไม่กรอก ${rows}${S}${ROW_WORD[form]}`,
    reasonOf: (district: string): string => `เหตุผลที่ล็อก${district}`,
    go: (count: number): string => `ล็อก ${count}${S}อำเภอ`,
    nothing: 'ยังไม่ได้เลือกอำเภอที่จะล็อก',
    done: (count: number, locked: number, all: number): string =>
      `ล็อก ${count}${S}อำเภอ · ล็อกแล้ว ${locked}/${all}`,
    skipped: (names: string): string => ` · ไม่ได้ล็อก ${names} เพราะสถานะเปลี่ยนไประหว่างนี้`,
  },
  unlockAll: {
    title: (form: Form, period: Period): string => `ปลดล็อกทั้งจังหวัด · ${FORM_SHORT[form]} ${longMonth(period)}`,
    effect: (count: number): string => `${count}${S}อำเภอจะแก้ไขได้อีกครั้ง`,
    effectBody: (form: Form, baht: string): string =>
      `${hasMoney(form) ? `${baht} บาทจะไม่นับในรายงานกรมฯ จนกว่าจะล็อกใหม่ ` : ''}ระบบแจ้งเจ้าหน้าที่ของทุกอำเภอทาง LINE`,
    reasons: ['กรมฯ ให้แก้ทั้งจังหวัด', 'พบข้อผิดพลาดร่วมกัน'],
    type: (count: number): string => `พิมพ์จำนวนอำเภอที่จะปลดล็อก (${count}) เพื่อยืนยัน`,
    typeWrong: (count: number): string => `โปรดพิมพ์ ${count}`,
    go: (count: number): string => `ปลดล็อก ${count}${S}อำเภอ`,
    done: (count: number): string => `ปลดล็อก ${count}${S}อำเภอแล้ว`,
  },
} as const
