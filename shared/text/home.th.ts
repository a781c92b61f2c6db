import type { Period } from '../calendar/form.ts'
import type { Form } from '../sheets/forms.ts'
import { shortMonth } from './dates.th.ts'
import { ROW_WORD } from './words.th.ts'

const S = '\u00a0' // a number stays with its unit

/** Sentences of งานของฉัน. */
export const HOME = {
  title: 'งานของฉัน',
  jobTitle: (form: string, period: Period): string => `${form} · ${shortMonth(period)}`,
  progress: (done: number, all: number): string => `กรอกแล้ว ${done}/${all}`,
  left: (form: Form, count: number): string => `เหลือ${S}${count}${S}${ROW_WORD[form]}`,
  meterLabel: (form: Form, done: number, all: number): string =>
    `กรอกแล้ว ${done} จาก ${all} ${ROW_WORD[form]}`,
  fill: 'กรอกต่อ',
  start: 'เริ่มกรอก',
  list: 'เพิ่มตลาด หรือยืนยันว่าไม่มี',
  review: 'ตรวจและยืนยัน',
  receipt: 'ดูใบรับ',
  returned: 'ดูแถวที่ส่งกลับ',
  edit: 'เปิดเพื่อแก้ไข',
  certify: 'ตรวจและรับรอง รต.๒',
  certificate: 'ดู รต.๒ ที่รับรอง',
  look: 'ดูข้อมูล',
  overview: 'ภาพรวมจังหวัด',
  countryOverview: 'ภาพรวมทุกจังหวัด',
  confirmedOf: (confirmed: number, all: number): string => `ยืนยันแล้ว ${confirmed}/${all} อำเภอ`,
  total: (baht: string): string => `รวม ${baht} บาท`,
  confirmedBy: (name: string, when: string): string => `ยืนยันโดย ${name} · ${when}`,
  certifiedBy: (name: string, when: string): string => `รับรองโดย ${name} · ${when}`,
  lockedBy: (name: string, when: string): string => `ล็อกโดย ${name} · ${when}`,
  lockedItself: (when: string): string => `ล็อกเองเมื่อครบเวลา · ${when}`,
  returnedWith: (note: string, by: string): string => `จังหวัดส่งกลับ “${note}” — ${by}`,
  unlockedUntil: (until: string): string => `แก้ไขได้ถึง ${until} ครบเวลาแล้วระบบล็อกให้เอง`,
  exceptedUntil: (until: string): string => `กรมฯ เปิดเป็นกรณีพิเศษถึง ${until}`,
  exceptedDistrict: (district: string, until: string): string =>
    `กรมฯ เปิดอำเภอ${district}เป็นกรณีพิเศษถึง ${until} ล็อกเมื่อรับรองแล้ว`,
  checkAndLock: 'ตรวจและล็อก',
  waitsForHead: 'รอรับรอง',
  certifiedOn: (day: string): string => `รับรอง ${day}`,
  lockedOn: (day: string): string => `ล็อก ${day}`,
  lockedOf: (locked: number, all: number): string => `ล็อกแล้ว ${locked}/${all} อำเภอ`,
  requests: (count: number): string => `คำขอรอตอบ ${count}`,
  confirmedOn: (day: string): string => `ยืนยัน ${day}`,
  noRows: {
    'otop-sales': 'ยังไม่มีรายชื่อผู้ผลิตของอำเภอนี้ โปรดแจ้งจังหวัดให้เพิ่มรายชื่อ',
    'market-sales': 'ไม่มีตลาดที่ต้องรายงาน',
    'market-registry': 'ยังไม่มีตลาดในรายการ เพิ่มตลาด หรือยืนยันว่าอำเภอไม่มีตลาด',
  } satisfies Record<Form, string>,
  notOpenYet: (day: string): string => `เปิดให้กรอก ${day} ระหว่างนี้ดูเดือนก่อนได้`,
  closedSince: (when: string): string => `ปิดรับข้อมูลเมื่อ ${when}`,
  lockBy: (day: string): string => `จังหวัดล็อกภายใน ${day}`,
  sendBy: (day: string): string => `อำเภอยืนยันภายใน ${day}`,
  lateChip: 'ล่าช้า',
  allDone: 'ไม่มีงานค้าง',
  doneHeading: 'งานที่ผ่านมา',
  closedUnconfirmed: 'ปิดรับแล้ว · ไม่ได้ยืนยัน',
  links: 'ลิงก์ลัด',
  producers: 'รายชื่อผู้ผลิต',
  people: 'คนและสิทธิ์',
  calendar: 'ปฏิทินรายงาน',
  me: 'ข้อมูลของฉัน',
  settings: 'การตั้งค่า',
  guestTitle: 'ยินดีต้อนรับสู่ยอดชุมชน',
  guestBody: 'บัญชีนี้สำหรับเจ้าหน้าที่พัฒนาชุมชน ใช้กรอกและยืนยันยอดจำหน่าย OTOP ประจำเดือนของอำเภอ',
  guestHow: 'ต้องมีรหัสเชิญ 8 ตัว จึงจะเริ่มใช้งานได้',
  guestSteps: [
    'เจ้าหน้าที่อำเภอ ขอรหัสจากพัฒนาการอำเภอ หรือสำนักงานพัฒนาชุมชนจังหวัด',
    'พัฒนาการอำเภอ ขอรหัสจากสำนักงานพัฒนาชุมชนจังหวัด',
    'เจ้าหน้าที่จังหวัด ขอรหัสจากเจ้าหน้าที่จังหวัดเดียวกัน หรือกรมการพัฒนาชุมชน',
  ],
  guestJoin: 'ใส่รหัสเชิญ',
} as const
