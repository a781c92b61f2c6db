import { isFiscalYear, type Period } from '../calendar/form.ts'
import { type Form, hasMoney } from '../sheets/forms.ts'
import { SHEET_ROW } from './sheet-row.th.ts'
import { ROW_WORD } from './words.th.ts'

// The month sheet. What happened → what is kept → what to do; n, baht and times come formatted.
export const SHEET = {
  ...SHEET_ROW,
  title: 'ยอดจำหน่าย OTOP',
  months: 'เลือกเดือน',
  districts: 'เลือกอำเภอ',
  home: 'งานของฉัน',
  toProvince: 'ภาพรวมจังหวัด',
  opening: 'กำลังเปิดรายชื่อผู้ผลิต…',
  dueBy: (day: string) => `ถึง ${day}`,
  sendBy: (day: string) => `ส่งภายใน ${day}`,
  readOnly: 'ดูอย่างเดียว',
  progress: (done: number, all: number) => `กรอกแล้ว ${done}/${all}`,
  progressLong: (done: number, all: number) => `กรอกแล้ว ${done} จาก ${all} แถว`,
  total: 'รวม',
  totalBaht: 'รวม (บาท)',
  baht: 'บาท',
  chip: {
    left: (days: number) => `เหลือ ${days} วัน`,
    lastDay: 'วันสุดท้าย',
    late: (days: number) => `เลยกำหนด ${days} วัน`,
    confirmed: 'ยืนยันแล้ว',
    confirmedLate: 'ยืนยันแล้ว · ล่าช้า',
    closed: 'ปิดรับข้อมูลแล้ว',
    notOpen: 'ยังไม่เปิด',
  },
  sync: {
    saved: (time: string) => `บันทึกแล้ว ${time}`,
    saving: 'กำลังบันทึก…',
    failed: (n: number) => `ส่งไม่ผ่าน ${n} แถว`,
    nothing: 'ยังไม่มีการบันทึก',
  },
  search: 'ค้นชื่อ หรือลำดับ รต.๑',
  searchLabel: 'ค้นหาผู้ผลิต',
  clearSearch: 'ล้างคำค้น',
  filters: 'กรองตามสถานะ',
  all: 'ทั้งหมด',
  stoppedGroup: 'พักการผลิต / เลิกผลิต',
  order: { often: 'มียอดบ่อยขึ้นก่อน', paper: 'ลำดับ รต.๑', label: 'เปลี่ยนลำดับ' },
  noHit: {
    title: (words: string) => `ไม่พบ “${words}”`,
    body: 'ลองพิมพ์บางส่วนของชื่อ หรือลำดับใน รต.๑ ผู้ผลิตรายใหม่ให้จังหวัดเพิ่มในรายชื่อ',
  },
  empty: {
    title: 'ยังไม่มีรายชื่อผู้ผลิต',
    body: 'อำเภอนี้ยังไม่มีผู้ผลิตในระบบ โปรดแจ้งจังหวัดให้เพิ่มรายชื่อ',
    go: 'ดูรายชื่อผู้ผลิต',
  },
  noDistrict: {
    title: 'ยังไม่มีอำเภอให้กรอก',
    body: 'บัญชีนี้ยังไม่มีตำแหน่งในอำเภอใด หากได้รับรหัสเชิญ ใช้รหัสได้จากงานของฉัน',
  },
  closed: {
    title: (period: Period) => `ระบบปิดรับข้อมูล${isFiscalYear(period) ? 'ปี' : 'เดือน'}นี้แล้ว`,
    body: (when: string) => `ปิดตามปฏิทินกรมฯ เมื่อ ${when}\u00a0น. ดูได้อย่างเดียว เฉพาะกรมฯ เปิดให้เป็นรายกรณีได้`,
  },
  notOpen: {
    title: (when: string) => `เปิดให้กรอก ${when}`,
    body: 'ระหว่างนี้ดูเดือนก่อนได้',
    go: (month: string) => `ดู ${month}`,
  },
  noPermission: {
    title: 'ท่านดูข้อมูลอำเภอนี้ได้ แต่แก้ไขไม่ได้',
    officers: (names: string) => `ผู้กรอก: ${names}`,
    nobody: 'อำเภอนี้ยังไม่มีผู้กรอก',
  },
  late: {
    title: (day: string) => `เลยกำหนดอำเภอ (${day})`,
    body: (close: string) => `ยังกรอกและยืนยันได้ ระบบจะบันทึกว่า “ล่าช้า” ระบบปิดรับข้อมูล ${close}\u00a0น.`,
  },
  allDone: {
    title: (form: Form, n: number) => `กรอกครบ ${n}\u00a0${ROW_WORD[form]}`,
    body: (form: Form) => `เหลือขั้นเดียว ตรวจ${hasMoney(form) ? 'ยอดรวม' : 'รายการ'}แล้วกดยืนยัน`,
  },
  undecided: {
    group: 'ส่งไม่ผ่าน',
    title: (n: number) => `ส่งไม่ผ่าน ${n}\u00a0แถว`,
    body: 'ยอดที่ท่านพิมพ์ยังไม่บันทึก เปิดแถวที่อยู่บนสุดแล้วเลือกว่าใช้ยอดใด',
    go: (n: number) => `ดูแถวที่ส่งไม่ผ่าน · ${n}`,
  },
  confirmed: {
    title: (by: string, when: string) => `${by} ยืนยันแล้วเมื่อ ${when}\u00a0น.`,
    body: (end: string | null, certified: boolean) =>
      `${certified ? 'รอพัฒนาการอำเภอรับรอง รต.๒ ' : 'รอจังหวัดตรวจและล็อก '}ยังแก้ได้จนกว่าจังหวัดจะล็อก ${end === null ? '' : `(ภายใน ${end}) `}ถ้าแก้ ต้องยืนยันใหม่`,
  },
  go: {
    on: (n: number) => `กรอกต่อ · เหลือ ${n}`,
    review: 'ตรวจและยืนยัน',
    receipt: 'ดูใบรับ',
    rest: 'ที่เหลือไม่มียอด',
  },
  rest: {
    title: (n: number) => `ที่เหลือ ${n} แถว ไม่มียอดเดือนนี้?`,
    safe: (n: number) => `${n} แถว เดือนก่อนก็ไม่มียอด`,
    safeBody: 'จะบันทึกเป็น “ไม่มียอด” ทั้งหมด',
    check: (n: number) => `${n} แถว เดือนก่อนมียอด`,
    checkBody: 'เลือกเฉพาะแถวที่ไม่มียอดจริง แถวที่ไม่เลือกจะยังเป็น “ยังไม่กรอก”',
    all: 'เลือกทั้งหมด',
    go: (n: number) => `บันทึก ${n} แถว`,
    done: (n: number) => `บันทึก “ไม่มียอด” ${n} แถว`,
    skipped: (n: number, names: string) => `บันทึก “ไม่มียอด” ${n} แถว ข้าม ${names} เพราะมีผู้แก้ก่อนหน้า`,
    failed: 'ยังไม่ได้บันทึก ติดต่อระบบไม่ได้ โปรดลองอีกครั้ง',
  },
  edit: {
    title: 'แก้แล้วต้องยืนยันใหม่',
    body: (by: string, when: string) =>
      `${by} ยืนยันแล้วเมื่อ ${when}\u00a0น. ถ้าบันทึกการแก้ไข จะกลับเป็น “กำลังกรอก” ใบรับเดิมยังอยู่ในประวัติ`,
    go: 'แก้ไข',
  },
  grid: {
    caption: 'ยอดจำหน่ายรายแถว',
    no: 'ที่',
    producer: 'ผู้ผลิต',
    category: 'ประเภท',
    home: 'ในประเทศ',
    abroad: 'ต่างประเทศ',
    offline: 'ออฟไลน์',
    online: 'ออนไลน์',
    state: 'สถานะ',
    keys: 'Tab ช่องถัดไป · Enter แถวถัดไป · ↑↓ คอลัมน์เดิม · Esc คืนค่า',
  },
} as const
