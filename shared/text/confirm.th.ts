import { dayOf } from '../calendar/bangkok.ts'
import type { Period } from '../calendar/form.ts'
import { type Form, hasMoney } from '../sheets/forms.ts'
import { clockTime, dayWithYear, shortMonth } from './dates.th.ts'
import { ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of check-and-confirm. */
export const CONFIRM = {
  title: 'ตรวจและยืนยัน',
  back: 'กลับไปแก้',
  backToSheet: 'กลับไปที่รายการ',
  heading: (form: string): string => `ยืนยัน${form}`,
  place: (district: string, province: string): string => `อำเภอ${district} จังหวัด${province}`,
  all: 'ทั้งหมด',
  counts: 'จำนวนแถวตามสถานะ',
  channels: 'ยอดจำหน่ายรวม (บาท)',
  categories: 'แยกตามประเภทผลิตภัณฑ์ (บาท)',
  total: 'รวม',
  previous: (period: Period, baht: string): string => `${shortMonth(period)} รวม ${baht}`,
  noPrevious: (period: Period): string => `ไม่มีข้อมูลของ ${shortMonth(period)} ให้เทียบ`,
  more: (baht: string): string => `เพิ่มขึ้น ${baht}`,
  less: (baht: string): string => `ลดลง ${baht}`,
  notCompared: 'ยังกรอกไม่ครบ จึงยังไม่เทียบ',
  same: 'เท่ากับเดือนก่อน',
  percent: (percent: number): string => `(${Math.abs(percent).toFixed(1)}%)`,
  reasons: (count: number): string => `แถวที่มีเหตุผลกำกับ ${count}${S}แถว`,
  changes: 'แถวที่เปลี่ยนจากเดือนก่อนมากที่สุด',
  was: (month: string, baht: string): string => `${month} ${baht}`,
  wasNot: (month: string): string => `${month} ไม่มีแถวนี้`,
  statement: 'กดยืนยัน = แจ้งว่าอำเภอตรวจข้อมูลแล้ว',
  confirmRows: (form: Form, count: number): string =>
    count === 0 ? 'ยืนยันว่าไม่มีตลาด' : `ยืนยัน ${count} ${ROW_WORD[form]}`,
  confirming: 'กำลังยืนยัน…',
  after: (end: string | null): string =>
    `เมื่อยืนยันแล้วยังแก้ได้จนกว่าจังหวัดจะล็อก ${end === null ? '' : `(ภายใน ${end}) `}ถ้าแก้ ต้องยืนยันใหม่`,
  late: (day: string): string => `เลยกำหนดอำเภอ (${day}) ยังยืนยันได้ ระบบจะบันทึกว่า “ล่าช้า”`,
  blocked: {
    rows: {
      title: (count: number): string => `ยังยืนยันไม่ได้ เหลือ ${count}${S}แถวยังไม่กรอก`,
      body: 'กรอกยอด หรือระบุว่าไม่มียอด ให้ครบทุกแถวก่อน',
      go: (count: number): string => `ไปกรอก ${count} แถวที่เหลือ`,
    },
    markets: {
      title: (count: number): string => `ยังยืนยันไม่ได้ เหลือ ${count}${S}ตลาดยังไม่ดู`,
      body: 'ดูทุกตลาดและบันทึกสถานะของปีนี้ก่อน',
      go: (count: number): string => `ไปดู ${count} ตลาดที่เหลือ`,
    },
  },
  unsent: (count: number): string => `ยังยืนยันไม่ได้ มี ${count}${S}แถวส่งไม่ผ่าน`,
  unsentBody: 'ยอดที่ท่านพิมพ์ในแถวเหล่านี้ยังไม่บันทึก กลับไปเลือกว่าใช้ยอดใดก่อน',
  unsentGo: 'ไปที่แถวที่ส่งไม่ผ่าน',
  noRows: {
    'otop-sales': 'ยังไม่มีรายชื่อผู้ผลิต โปรดแจ้งจังหวัดให้เพิ่มรายชื่อก่อน',
    'market-sales': 'เดือนนี้ไม่มีตลาดที่ต้องรายงาน อำเภอไม่ต้องยืนยัน',
    'market-registry': 'ปีนี้ไม่มีตลาดในรายการ',
  } satisfies Record<Form, string>,
  noMarkets: 'ถ้าอำเภอมีตลาด กลับไปเพิ่มก่อน ถ้าไม่มี ยืนยันได้เลย ระบบจะไม่ถามหายอดขายตลาด',
  offline: 'ต้องมีสัญญาณจึงจะยืนยันได้ ข้อมูลที่กรอกเก็บไว้แล้ว',
  failed: 'ยังยืนยันไม่สำเร็จ ข้อมูลที่กรอกอยู่ครบ โปรดกดยืนยันอีกครั้ง',
  changed: 'มีผู้อื่นแก้ข้อมูลระหว่างที่ท่านตรวจ ยังไม่ได้ยืนยัน หน้านี้แสดงยอดล่าสุดแล้ว โปรดตรวจอีกครั้ง',
  already: 'ยืนยันแล้ว',
  alreadyBody: (name: string, when: string): string => `โดย ${name} เมื่อ ${when}`,
  seeReceipt: 'ดูใบรับ',
  readOnly: 'ท่านดูข้อมูลอำเภอนี้ได้ แต่ยืนยันไม่ได้',
  doneBy: (names: readonly string[]): string => `ผู้กรอก: ${names.join(', ')}`,
} as const

/** Sentences of the receipt. */
export const RECEIPT = {
  title: 'ใบรับการยืนยัน',
  done: 'ยืนยันแล้ว',
  when: (at: Date): string => {
    const seconds = String(at.getUTCSeconds()).padStart(2, '0')
    return `${dayWithYear(dayOf(at))} เวลา${S}${clockTime(at)}:${seconds}${S}น.`
  },
  report: 'รายงาน',
  district: 'อำเภอ',
  rows: 'จำนวนแถว',
  markets: 'จำนวนตลาด',
  rowsBody: (all: number, amounts: number): string => `${all} (มียอด ${amounts})`,
  by: 'ผู้ยืนยัน',
  time: 'ครั้งที่',
  onTime: 'ตรงเวลา',
  late: 'ล่าช้า',
  total: 'ยอดรวม (บาท)',
  no: 'เลขที่ใบรับ',
  copy: 'คัดลอกเลขที่',
  copied: 'คัดลอกแล้ว',
  keep: 'ใบรับนี้เปิดดูซ้ำได้จากงานของฉัน',
  old: 'มีการแก้ข้อมูลหลังใบรับนี้ โปรดดูสถานะล่าสุดในรายการ',
  next: 'ขั้นต่อไป',
  stepDistrict: 'อำเภอยืนยัน',
  stepHead: 'พัฒนาการอำเภอรับรอง รต.๒',
  stepHeadBody: 'ระบบแจ้งพัฒนาการอำเภอทาง LINE ให้ตรวจและรับรอง',
  stepHeadDone: 'พัฒนาการอำเภอรับรอง รต.๒ แล้ว',
  stepProvince: 'จังหวัดตรวจและล็อก',
  stepProvinceDone: (form: Form): string => `จังหวัดล็อกแล้ว${hasMoney(form) ? ' นับในรายงานกรมฯ' : ''}`,
  itself: 'ล็อกเองเมื่อครบเวลา',
  stepProvinceBody: (form: Form, end: string | null): string =>
    [end && `ภายใน ${end}`, hasMoney(form) && 'นับในรายงานกรมฯ เมื่อล็อกแล้ว'].filter(Boolean).join(' · '),
  toChat: 'กลับไปที่แชต',
  toChatHint: 'ปิดหน้านี้เพื่อกลับไปที่แชต',
  toWork: 'งานของฉัน',
  toSheet: 'ดูรายการ',
} as const
