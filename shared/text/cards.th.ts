import { isConfirmed } from '../locking/lock.ts'
import type { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import { monthName, shortMonth } from './dates.th.ts'
import { ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of the cards in chat. */
export const CARDS = {
  job: (form: string, period: Period): string => `${form} · ${shortMonth(period)}`,
  form: (name: string, period: Period): string => `${name} ${shortMonth(period)}`,
  jobIn: (place: string, form: string, period: Period): string => `${place} · ${form} ${shortMonth(period)}`,
  left: (form: Form, rows: number): string => `เหลือ${S}${rows}${S}${ROW_WORD[form]} ยังไม่กรอก`,
  ready: (form: Form, rows: number): string => `กรอกครบ${S}${rows}${S}${ROW_WORD[form]} รอยืนยัน`,
  confirmed: 'ยืนยันแล้ว',
  notOpen: (day: string): string => `เปิดให้กรอก ${day}`,
  closedConfirmed: (period: Period): string => `${shortMonth(period)} · ยืนยันแล้ว`,
  closedConfirmedTotal: (period: Period, baht: string): string =>
    `${shortMonth(period)} · ยืนยันแล้ว รวม ${baht} บาท`,
  closedUnconfirmed: (period: Period): string => `${shortMonth(period)} · ปิดรับแล้ว · ไม่ได้ยืนยัน`,
  closedUnfinished: 'ปิดรับข้อมูลแล้ว อำเภอยังไม่ยืนยัน',
  closedSince: (when: string): string => `ปิดรับข้อมูลเมื่อ ${when}`,
  noRows: {
    'otop-sales': 'ยังไม่มีรายชื่อผู้ผลิต',
    'market-sales': 'ยังไม่มีตลาดที่รายงานยอด',
    'market-registry': 'ยังไม่มีตลาด',
  },
  noRowsNote: {
    'otop-sales': 'ขอให้จังหวัดเพิ่มรายชื่อ',
    'market-sales': 'เพิ่มตลาดได้ในข้อมูลตลาด',
    'market-registry': 'เพิ่มตลาด หรือยืนยันว่าอำเภอไม่มีตลาด',
  },
  row: (no: number, name: string): string => `${no}. ${name}`,
  before: (period: Period, baht: string): string => `${monthName(period)} ${baht}`,
  noneBefore: (period: Period): string => `${monthName(period)} ไม่มียอด`,
  andMore: (form: Form, rows: number): string => `และอีก${S}${rows}${S}${ROW_WORD[form]}`,
  andMoreWithout: (form: Form, rows: number, without: number): string =>
    `และอีก${S}${rows}${S}${ROW_WORD[form]} (${without}${S}${ROW_WORD[form]}เดือนก่อนไม่มียอด)`,
  filled: (form: Form, done: number, all: number): string => `กรอกแล้ว ${done}/${all}${S}${ROW_WORD[form]}`,
  due: (day: string, days: number): string => `ครบกำหนด ${day} เหลือ${S}${days}${S}วัน`,
  dueToday: (day: string): string => `ครบกำหนด ${day} วันนี้`,
  overdue: (day: string, until: string): string =>
    `เลยกำหนด ${day} ยังกรอกและยืนยันได้ถึง ${until} ระบบจะบันทึกว่า “ล่าช้า”`,
  editable: (day: string): string => `แก้ได้ถึง ${day} ถ้าแก้ ต้องยืนยันใหม่`,
  district: 'อำเภอ',
  rows: 'กรอกแล้ว',
  rowsOf: (form: Form, done: number, all: number): string => `${done}/${all}${S}${ROW_WORD[form]}`,
  total: 'รวม (บาท)',
  previousTotal: (period: Period): string => `${shortMonth(period)} รวม (บาท)`,
  by: 'ผู้ยืนยัน',
  at: 'เวลา',
  receiptNo: 'เลขที่',
  state: 'สถานะ',
  monthTotal: (baht: string): string => `รวม ${baht} บาท`,
  monthNote: (state: string): string => (isConfirmed(state) ? 'อำเภอยืนยันแล้ว' : 'ยังไม่ยืนยัน ยอดอาจเปลี่ยน'),
  districtsConfirmed: (done: number, all: number): string => `ยืนยันแล้ว ${done}/${all}${S}อำเภอ`,
  confirmedAndLocked: (confirmed: number, locked: number, all: number): string =>
    `ยืนยัน ${confirmed}/${all} · ล็อก ${locked}/${all}${S}อำเภอ`,
  notYet: (names: string): string => `ยังไม่ยืนยัน: ${names}`,
  namesAndMore: (names: readonly string[], most: number): string =>
    names.length > most
      ? `${names.slice(0, most).join(' · ')} และอีก${S}${names.length - most}${S}อำเภอ`
      : names.join(' · '),
  closedUntil: (day: string): string => `ปิดรับข้อมูลแล้ว (รับถึง ${day}) แก้ได้เฉพาะที่กรมฯ เปิดเป็นกรณีพิเศษ`,
  provinceDue: (day: string): string => `จังหวัดล็อกภายใน ${day}`,
  asOf: (when: string): string => `ณ ${when}`,
  provinceTotal: 'ยอดรวม (บาท)',
  confirmedTotal: 'ยืนยันแล้ว (บาท)',
  country: 'ทั่วประเทศ',
  provincesComplete: 'จังหวัดที่ยืนยันครบ',
  provincesOf: (done: number, all: number): string => `${done}/${all}`,
  receiptTitle: (form: string, period: Period): string => `ยืนยันแล้ว · ${form} ${shortMonth(period)}`,
  receiptHead: 'ใบรับการยืนยัน',
  onTime: 'ตรงเวลา',
  late: 'ล่าช้า',
  receiptNext: {
    certify: 'ขั้นต่อไป: พัฒนาการอำเภอรับรอง รต.๒',
    lock: 'ขั้นต่อไป: จังหวัดตรวจและล็อก',
  },
  usedHead: 'คำเชิญ',
  usedState: 'ใช้แล้ว',
  usedTitle: (name: string): string => `${name} เริ่มใช้งานแล้ว`,
  role: 'หน้าที่',
  area: 'พื้นที่',
  usedNote: 'หากไม่ใช่ผู้ที่ท่านเชิญ ให้พ้นหน้าที่ได้ในคนและสิทธิ์',
  joinedHead: 'เริ่มใช้งาน',
  joinedTitle: 'เริ่มใช้งานได้แล้ว',
  handedOverFrom: 'รับต่อจาก',
  joinedNote: 'ระบบเก็บชื่อ LINE และสิ่งที่ท่านกรอกหรือแก้พร้อมเวลา ไม่เก็บรายชื่อเพื่อน',
  workHead: 'งานของฉัน',
  workTitle: (open: number): string => (open > 0 ? `งานที่ยังไม่เสร็จ ${open}${S}งาน` : 'เดือนนี้เสร็จครบแล้ว ขอบคุณ'),
  buttons: {
    fill: 'กรอกต่อ',
    start: 'เริ่มกรอก',
    list: 'เพิ่มหรือยืนยันตลาด',
    review: 'ตรวจและยืนยัน',
    look: 'ดูข้อมูล',
    receipt: 'ดูใบรับ',
    overview: 'เปิดภาพรวม',
    sales: 'กรอกยอดตลาด',
    registry: 'ข้อมูลตลาด',
    work: 'งานของฉัน',
    producers: 'รายชื่อผู้ผลิต',
    people: 'คนและสิทธิ์',
    join: 'ใส่รหัสเชิญ',
    status: 'ดูสถานะ',
    help: 'วิธีใช้',
    menu: 'เมนู',
  },
} as const
